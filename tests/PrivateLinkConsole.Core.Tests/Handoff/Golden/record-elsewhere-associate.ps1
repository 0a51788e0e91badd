if (-not (aws route53 list-hosted-zones-by-vpc `
  --vpc-id vpc-0123abcd `
  --vpc-region eu-west-1 `
  --query "HostedZoneSummaries[?HostedZoneId=='Z0123456789ABCDEFGHIJ'].Name" `
  --output text)) { aws route53 associate-vpc-with-hosted-zone `
  --hosted-zone-id Z0123456789ABCDEFGHIJ `
  --vpc VPCRegion=eu-west-1,VPCId=vpc-0123abcd }
