aws route53 list-resource-record-sets \
  --hosted-zone-id Z0123456789ABCDEFGHIJ \
  --query "ResourceRecordSets[?Name=='in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com.']" \
  --output json
