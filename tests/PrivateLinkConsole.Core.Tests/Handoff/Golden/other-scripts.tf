terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}

provider "aws" {
  region = "us-west-2"
}

import {
  to = aws_vpc_endpoint.private_endpoint
  id = "vpce-0ce90d01341533a5c"
}

resource "aws_vpc_endpoint" "private_endpoint" {
  vpc_id              = "vpc-0a1b2c3d4e5f60718"
  service_name        = "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  security_group_ids  = ["sg-0123456789abcdef0"]
  private_dns_enabled = false

  tags = {
    "a"   = "$${path.module}"
    "e:e" = "$$\u0024{x}"
    "हिन्दी" = "\"\\"
    "環境"  = "%%{ if }"
  }
}
