& {
$ErrorActionPreference = 'Stop'; $PSNativeCommandUseErrorActionPreference = $true
$zone = aws route53 list-hosted-zones-by-name `
  --dns-name in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com `
  --query "HostedZones[?CallerReference=='plc-db-0123456789abcdef-1'].Id" `
  --output text
if (-not $zone) { $zone = aws route53 create-hosted-zone `
  --name in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com `
  --vpc VPCRegion=us-west-2,VPCId=vpc-0a1b2c3d4e5f60718 `
  --caller-reference 'plc-db-0123456789abcdef-1' `
  --hosted-zone-config 'Comment=PrivateLink Console pe-0123456789abcdef,PrivateZone=true' `
  --query HostedZone.Id `
  --output text }
$zone = "$zone".Split('/')[-1]
aws route53 change-tags-for-resource `
  --resource-type hostedzone `
  --resource-id "$zone" `
  --add-tags '[{"Key":"plc:install","Value":"in-0123456789abcdef"},{"Key":"plc:project","Value":"prj-0123456789abcdef"},{"Key":"plc:row","Value":"db-0123456789abcdef"}]'
aws route53 change-resource-record-sets `
  --hosted-zone-id "$zone" `
  --change-batch '{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com","Type":"A","AliasTarget":{"HostedZoneId":"Z1YSA3EXCYUU9Z","DNSName":"vpce-0ce90d01341533a5c-ngbqfdnj.vpce-svc-0b62964bfd0edfb74.us-west-2.vpce.amazonaws.com","EvaluateTargetHealth":false}}}]}'
if (-not (aws route53 list-hosted-zones-by-vpc `
  --vpc-id vpc-0123abcd `
  --vpc-region eu-west-1 `
  --query "HostedZoneSummaries[?HostedZoneId=='$zone'].Name" `
  --output text)) { aws route53 associate-vpc-with-hosted-zone `
  --hosted-zone-id "$zone" `
  --vpc VPCRegion=eu-west-1,VPCId=vpc-0123abcd }
}
