using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiaocheng.Requests.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Outside : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "UnservedSince",
                table: "Cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AttachmentOpenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentOpenings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AttachmentOpenings_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttachmentOpenings_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LetterMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    AgencyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    MailTries = table.Column<int>(type: "INTEGER", nullable: false),
                    MailAfter = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MailBatch = table.Column<Guid>(type: "TEXT", nullable: true),
                    MailError = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterMails_Agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "Agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterMails_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_AgencyId_UnservedSince_Id",
                table: "Cases",
                columns: new[] { "AgencyId", "UnservedSince", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AttachmentOpenings_AccountId",
                table: "AttachmentOpenings",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_AttachmentOpenings_CaseId_AccountId",
                table: "AttachmentOpenings",
                columns: new[] { "CaseId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_LetterMails_AgencyId",
                table: "LetterMails",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterMails_CaseId_Seq",
                table: "LetterMails",
                columns: new[] { "CaseId", "Seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterMails_Mail_MailAfter",
                table: "LetterMails",
                columns: new[] { "Mail", "MailAfter" });

            migrationBuilder.Sql(Jiaocheng.Requests.Data.AppendOnly.Sqlite("AttachmentOpenings"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttachmentOpenings");

            migrationBuilder.DropTable(
                name: "LetterMails");

            migrationBuilder.DropIndex(
                name: "IX_Cases_AgencyId_UnservedSince_Id",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "UnservedSince",
                table: "Cases");
        }
    }
}
