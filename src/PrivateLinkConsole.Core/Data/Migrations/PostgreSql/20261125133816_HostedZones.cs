using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrivateLinkConsole.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class HostedZones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PrivateLinkTemplate",
                table: "Projects",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ProvenAt",
                table: "PrivateEndpoints",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasPrivateLink",
                table: "EndpointServices",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Platform",
                table: "EndpointServices",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "TidbDedicated");

            migrationBuilder.AddColumn<string>(
                name: "PrivateLink",
                table: "Clusters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublicAccess",
                table: "Clusters",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<string>(
                name: "PublicAccessAsked",
                table: "Clusters",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublicAccessBackoff",
                table: "Clusters",
                type: "text",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "PublicAccessFailure",
                table: "Clusters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublicAccessSaidBy",
                table: "Clusters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PublicSecurityGroupId",
                table: "Clusters",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScopeKey",
                table: "Clusters",
                type: "text",
                nullable: false,
                defaultValue: "");

            // Until now every cluster had its own service.
            migrationBuilder.Sql("UPDATE \"Clusters\" SET \"ScopeKey\" = \"Id\"");

            migrationBuilder.CreateTable(
                name: "ConnectionRuns",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ProjectId = table.Column<string>(type: "text", nullable: false),
                    EndpointId = table.Column<string>(type: "text", nullable: false),
                    ClusterId = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Reached = table.Column<bool>(type: "boolean", nullable: false),
                    RanBy = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Vantage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rungs = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConnectionRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConnectionRuns_PrivateEndpoints_EndpointId",
                        column: x => x.EndpointId,
                        principalTable: "PrivateEndpoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DnsBindings",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false),
                    ProjectId = table.Column<string>(type: "text", nullable: false),
                    EndpointId = table.Column<string>(type: "text", nullable: false),
                    ClusterId = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ZoneCloudAccountId = table.Column<string>(type: "text", nullable: true),
                    UsesExistingZone = table.Column<bool>(type: "boolean", nullable: false),
                    MoreVpcs = table.Column<string>(type: "text", nullable: false),
                    ReplacementConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    DeletionAsked = table.Column<bool>(type: "boolean", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "text", nullable: true),
                    CreatedBy = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ZoneId = table.Column<string>(type: "text", nullable: true),
                    ZoneName = table.Column<string>(type: "text", nullable: true),
                    ZoneIsOurs = table.Column<bool>(type: "boolean", nullable: false),
                    ZoneTagged = table.Column<bool>(type: "boolean", nullable: false),
                    ZoneVpcs = table.Column<string>(type: "text", nullable: false),
                    AssociatedVpcs = table.Column<string>(type: "text", nullable: false),
                    AuthorizedVpcs = table.Column<string>(type: "text", nullable: false),
                    RecordsRead = table.Column<bool>(type: "boolean", nullable: false),
                    SeenRecords = table.Column<string>(type: "text", nullable: false),
                    WrittenRecords = table.Column<string>(type: "text", nullable: false),
                    ReplacedRecords = table.Column<string>(type: "text", nullable: false),
                    ZoneHoldsOthers = table.Column<bool>(type: "boolean", nullable: false),
                    ChangeId = table.Column<string>(type: "text", nullable: true),
                    ObservedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReadyAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ProvenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Absence = table.Column<string>(type: "text", nullable: false),
                    Attempt = table.Column<int>(type: "integer", nullable: false),
                    CreateCall = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Failure = table.Column<string>(type: "text", nullable: true),
                    Backoff = table.Column<string>(type: "text", nullable: false),
                    FactsVersion = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DnsBindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DnsBindings_CloudAccounts_ZoneCloudAccountId",
                        column: x => x.ZoneCloudAccountId,
                        principalTable: "CloudAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DnsBindings_Clusters_ClusterId",
                        column: x => x.ClusterId,
                        principalTable: "Clusters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DnsBindings_PrivateEndpoints_EndpointId",
                        column: x => x.EndpointId,
                        principalTable: "PrivateEndpoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DnsBindings_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Clusters_ProjectId_ScopeKey",
                table: "Clusters",
                columns: new[] { "ProjectId", "ScopeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_ConnectionRuns_EndpointId_At",
                table: "ConnectionRuns",
                columns: new[] { "EndpointId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DnsBindings_ClusterId",
                table: "DnsBindings",
                column: "ClusterId");

            migrationBuilder.CreateIndex(
                name: "IX_DnsBindings_EndpointId_ClusterId",
                table: "DnsBindings",
                columns: new[] { "EndpointId", "ClusterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DnsBindings_ProjectId",
                table: "DnsBindings",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_DnsBindings_ZoneCloudAccountId_ObservedAt",
                table: "DnsBindings",
                columns: new[] { "ZoneCloudAccountId", "ObservedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConnectionRuns");

            migrationBuilder.DropTable(
                name: "DnsBindings");

            migrationBuilder.DropIndex(
                name: "IX_Clusters_ProjectId_ScopeKey",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "PrivateLinkTemplate",
                table: "Projects");

            migrationBuilder.DropColumn(
                name: "ProvenAt",
                table: "PrivateEndpoints");

            migrationBuilder.DropColumn(
                name: "HasPrivateLink",
                table: "EndpointServices");

            migrationBuilder.DropColumn(
                name: "Platform",
                table: "EndpointServices");

            migrationBuilder.DropColumn(
                name: "PrivateLink",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "PublicAccess",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "PublicAccessAsked",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "PublicAccessBackoff",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "PublicAccessFailure",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "PublicAccessSaidBy",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "PublicSecurityGroupId",
                table: "Clusters");

            migrationBuilder.DropColumn(
                name: "ScopeKey",
                table: "Clusters");
        }
    }
}
