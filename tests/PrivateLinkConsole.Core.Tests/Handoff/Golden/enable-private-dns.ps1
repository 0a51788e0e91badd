aws ec2 modify-vpc-endpoint `
  --region us-west-2 `
  --vpc-endpoint-id vpce-0ce90d01341533a5c `
  --private-dns-enabled
