terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "url" { type = string }

provider "aws" {
  region     = "us-west-2"
  access_key = "AKIASANDBOXCONSUMER1"
  secret_key = "sandbox"
  endpoints {
    ec2     = var.url
    route53 = var.url
    sts     = var.url
  }
}

provider "aws" {
  alias      = "provider"
  region     = "us-west-2"
  access_key = "AKIASANDBOXPROVIDER1"
  secret_key = "sandbox"
  endpoints {
    ec2 = var.url
    sts = var.url
  }
}

resource "aws_vpc" "main" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_hostnames = true
  tags                 = { Name = "main" }
}

data "aws_availability_zones" "here" {
  filter {
    name   = "zone-id"
    values = ["usw2-az1"]
  }
}

resource "aws_subnet" "one" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = data.aws_availability_zones.here.names[0]
}

resource "aws_security_group" "endpoint" {
  name   = "endpoint"
  vpc_id = aws_vpc.main.id
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id = aws_security_group.endpoint.id
  cidr_ipv4         = aws_vpc.main.cidr_block
  ip_protocol       = "tcp"
  from_port         = 4000
  to_port           = 4000
}

resource "aws_vpc_endpoint_service" "tidb" {
  provider                   = aws.provider
  acceptance_required        = true
  network_load_balancer_arns = ["arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/net/tidb/0123456789abcdef"]
  allowed_principals         = ["arn:aws:iam::222222222222:root"]
  tags                       = { Name = "tidb" }
}

resource "aws_vpc_endpoint" "tidb" {
  vpc_id             = aws_vpc.main.id
  service_name       = aws_vpc_endpoint_service.tidb.service_name
  vpc_endpoint_type  = "Interface"
  subnet_ids         = [aws_subnet.one.id]
  security_group_ids = [aws_security_group.endpoint.id]
  tags               = { Name = "tidb" }
}

resource "aws_vpc_endpoint_connection_accepter" "tidb" {
  provider                = aws.provider
  vpc_endpoint_service_id = aws_vpc_endpoint_service.tidb.id
  vpc_endpoint_id         = aws_vpc_endpoint.tidb.id
}

resource "aws_route53_zone" "link" {
  name    = "in01-a.aws-us-west-2.vectordb.example.com"
  comment = "private link"
  tags    = { "plc:row" = "1" }
  vpc {
    vpc_id = aws_vpc.main.id
  }
}

resource "aws_route53_record" "apex" {
  zone_id = aws_route53_zone.link.zone_id
  name    = aws_route53_zone.link.name
  type    = "A"
  alias {
    name                   = aws_vpc_endpoint.tidb.dns_entry[0].dns_name
    zone_id                = aws_vpc_endpoint.tidb.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_record" "wildcard" {
  zone_id = aws_route53_zone.link.zone_id
  name    = "*.${aws_route53_zone.link.name}"
  type    = "CNAME"
  ttl     = 60
  records = [aws_route53_zone.link.name]
}
