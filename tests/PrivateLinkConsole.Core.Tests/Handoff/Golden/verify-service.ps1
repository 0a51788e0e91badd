aws ec2 describe-vpc-endpoint-services `
  --region us-west-2 `
  --service-names com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74 `
  --output json
