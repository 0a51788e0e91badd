aws ec2 modify-vpc-attribute `
  --region us-west-2 `
  --vpc-id vpc-0a1b2c3d4e5f60718 `
  --enable-dns-support
aws ec2 modify-vpc-attribute `
  --region us-west-2 `
  --vpc-id vpc-0a1b2c3d4e5f60718 `
  --enable-dns-hostnames
