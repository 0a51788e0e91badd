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

resource "aws_vpc_endpoint" "prod_orders" {
  vpc_id              = "vpc-0a1b2c3d4e5f60718"
  service_name        = "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = ["subnet-0123abcd"]
  security_group_ids  = ["sg-0123456789abcdef0"]
  private_dns_enabled = false
}

resource "aws_route53_record" "in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com" {
  zone_id         = "Z0123456789ABCDEFGHIJ"
  name            = "in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com"
  type            = "A"
  allow_overwrite = true

  alias {
    name                   = aws_vpc_endpoint.prod_orders.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.prod_orders.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_zone_association" "in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com_1" {
  zone_id    = "Z0123456789ABCDEFGHIJ"
  vpc_id     = "vpc-0123abcd"
  vpc_region = "eu-west-1"
}
