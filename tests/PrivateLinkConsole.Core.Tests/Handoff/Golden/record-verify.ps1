& {
$ErrorActionPreference = 'Stop'; $PSNativeCommandUseErrorActionPreference = $true
$zone = aws route53 list-hosted-zones-by-name `
  --dns-name in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com `
  --query "HostedZones[?CallerReference=='plc-db-0123456789abcdef-1'].Id" `
  --output text
$zone = "$zone".Split('/')[-1]
aws route53 list-resource-record-sets `
  --hosted-zone-id "$zone" `
  --query "ResourceRecordSets[?Name=='in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com.']" `
  --output json
}
