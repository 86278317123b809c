using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiaocheng.Requests.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AgencyRemedies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OnlineChannel",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Superior",
                table: "Agencies",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OnlineChannel",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "Superior",
                table: "Agencies");
        }
    }
}
