aws ec2 create-vpc-endpoint \
  --region us-west-2 \
  --vpc-endpoint-type Interface \
  --vpc-id <your_vpc_id> \
  --service-name <service_name> \
  --subnet-ids <your_subnet_ids> \
  --security-group-ids <your_security_group_ids> \
  --no-private-dns-enabled \
  --client-token 'plc-pe-0123456789abcdef-1' \
  --output json
