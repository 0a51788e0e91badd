using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrivateLinkConsole.Core.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AlibabaCloud : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Change",
                table: "PrivateEndpoints",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangeFailure",
                table: "PrivateEndpoints",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SubnetZones",
                table: "PrivateEndpoints",
                type: "text",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Change",
                table: "PrivateEndpoints");

            migrationBuilder.DropColumn(
                name: "ChangeFailure",
                table: "PrivateEndpoints");

            migrationBuilder.DropColumn(
                name: "SubnetZones",
                table: "PrivateEndpoints");
        }
    }
}
