using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiaocheng.Requests.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FeedTokens",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedTokens", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_FeedTokens_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Term = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Of = table.Column<int>(type: "integer", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Mail = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    MailTries = table.Column<int>(type: "integer", nullable: false),
                    MailAfter = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MailAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MailBatch = table.Column<Guid>(type: "uuid", nullable: true),
                    MailError = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_AspNetUsers_RecipientId",
                        column: x => x.RecipientId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reminders_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReminderSettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Stages = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    QuietTo = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    QuietOnDaysOff = table.Column<bool>(type: "boolean", nullable: false),
                    MailHost = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    MailPort = table.Column<int>(type: "integer", nullable: false),
                    MailTls = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    MailUser = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MailPassword = table.Column<string>(type: "text", nullable: true),
                    MailSender = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    SiteAddress = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderSettings", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FeedTokens_Hash",
                table: "FeedTokens",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_CaseId_Term_Of_Due_Stage_RecipientId",
                table: "Reminders",
                columns: new[] { "CaseId", "Term", "Of", "Due", "Stage", "RecipientId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Mail_MailAfter",
                table: "Reminders",
                columns: new[] { "Mail", "MailAfter" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_RecipientId_At_Id",
                table: "Reminders",
                columns: new[] { "RecipientId", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_RecipientId_ReadAt",
                table: "Reminders",
                columns: new[] { "RecipientId", "ReadAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FeedTokens");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropTable(
                name: "ReminderSettings");
        }
    }
}
