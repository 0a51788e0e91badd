aws ec2 describe-vpc-endpoints \
  --region us-west-2 \
  --vpc-endpoint-ids vpce-0ce90d01341533a5c \
  --output json
