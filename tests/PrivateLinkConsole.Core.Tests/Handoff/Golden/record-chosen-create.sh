aws route53 change-resource-record-sets \
  --hosted-zone-id Z0123456789ABCDEFGHIJ \
  --change-batch '{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com","Type":"A","AliasTarget":{"HostedZoneId":"Z1YSA3EXCYUU9Z","DNSName":"vpce-0ce90d01341533a5c-ngbqfdnj.vpce-svc-0b62964bfd0edfb74.us-west-2.vpce.amazonaws.com","EvaluateTargetHealth":false}}}]}' &&
{ [ -n "$(aws route53 list-hosted-zones-by-vpc \
  --vpc-id vpc-0123abcd \
  --vpc-region eu-west-1 \
  --query "HostedZoneSummaries[?HostedZoneId=='Z0123456789ABCDEFGHIJ'].Name" \
  --output text)" ] || aws route53 associate-vpc-with-hosted-zone \
  --hosted-zone-id Z0123456789ABCDEFGHIJ \
  --vpc VPCRegion=eu-west-1,VPCId=vpc-0123abcd; }
