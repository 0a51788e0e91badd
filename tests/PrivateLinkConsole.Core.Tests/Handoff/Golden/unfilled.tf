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

resource "aws_vpc_endpoint" "private_endpoint" {
  vpc_id              = "<your_vpc_id>"
  service_name        = "<service_name>"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = ["<your_subnet_ids>"]
  security_group_ids  = ["<your_security_group_ids>"]
  private_dns_enabled = false
}
