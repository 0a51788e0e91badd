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
  to = aws_vpc_endpoint.prod_orders
  id = "vpce-0ce90d01341533a5c"
}

import {
  to = aws_route53_zone.in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com
  id = "Z0123456789ABCDEFGHIJ"
}

import {
  to = aws_route53_record.in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com
  id = "Z0123456789ABCDEFGHIJ_in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com_A"
}

import {
  to = aws_route53_zone.in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com_2
  id = "Z9876543210ABCDEFGHIJ"
}

resource "aws_vpc_endpoint" "prod_orders" {
  vpc_id              = "vpc-0a1b2c3d4e5f60718"
  service_name        = "com.amazonaws.vpce.us-west-2.vpce-svc-0b62964bfd0edfb74"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  security_group_ids  = ["sg-0123456789abcdef0"]
  private_dns_enabled = false

  tags = {
    "owner"       = "O'Brien <東京> & 'blue'"
    "plc:install" = "in-0123456789abcdef"
    "plc:project" = "prj-0123456789abcdef"
    "plc:row"     = "pe-0123456789abcdef"
  }
}

resource "aws_route53_zone" "in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com" {
  name    = "in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com"
  comment = "PrivateLink Console pe-0123456789abcdef"

  vpc {
    vpc_id     = "vpc-0a1b2c3d4e5f60718"
    vpc_region = "us-west-2"
  }

  tags = {
    "plc:install" = "in-0123456789abcdef"
    "plc:project" = "prj-0123456789abcdef"
    "plc:row"     = "db-0123456789abcdef"
  }
}

resource "aws_route53_record" "in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com" {
  zone_id = aws_route53_zone.in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com.zone_id
  name    = "in01-0123456789abcdef.aws-us-west-2.vectordb.zillizcloud.com"
  type    = "A"

  alias {
    name                   = aws_vpc_endpoint.prod_orders.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.prod_orders.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_zone" "in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com_2" {
  name    = "in01_0123456789abcdef.aws_us_west_2.vectordb.zillizcloud.com"
  comment = "PrivateLink Console pe-0123456789abcdef"

  vpc {
    vpc_id     = "vpc-0a1b2c3d4e5f60718"
    vpc_region = "us-west-2"
  }

  tags = {
    "plc:install" = "in-0123456789abcdef"
    "plc:project" = "prj-0123456789abcdef"
    "plc:row"     = "db-0123456789abcdef"
  }
}

resource "aws_route53_record" "in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com_2" {
  zone_id = aws_route53_zone.in01_0123456789abcdef_aws_us_west_2_vectordb_zillizcloud_com_2.zone_id
  name    = "in01_0123456789abcdef.aws_us_west_2.vectordb.zillizcloud.com"
  type    = "A"

  alias {
    name                   = aws_vpc_endpoint.prod_orders.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.prod_orders.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}
