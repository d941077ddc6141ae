using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Anlan.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    password_changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    last_signed_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    keys_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    phone_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    happened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    plain_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    object_type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    detail = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    changes = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    before_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    after_digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sealed_as = table.Column<long>(type: "bigint", nullable: true),
                    leaf_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bad_file",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bad_file", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "bootstrap",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bootstrap", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_day",
                columns: table => new
                {
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    source = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_day", x => x.date);
                });

            migrationBuilder.CreateTable(
                name: "calendar_year",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    loaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    loaded_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_year", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    xml = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feed_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_feed_token", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "form_receipt",
                columns: table => new
                {
                    key = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_receipt", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "former_password",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_password", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "list_stamp",
                columns: table => new
                {
                    list = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_list_stamp", x => x.list);
                });

            migrationBuilder.CreateTable(
                name: "look_back",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    tolerated_rate = table.Column<double>(type: "double precision", nullable: false),
                    population = table.Column<int>(type: "integer", nullable: false),
                    drawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    drawn_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_look_back", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    industry_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    link = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    sort_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    acts_through_party_group = table.Column<bool>(type: "boolean", nullable: false),
                    district_code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: true),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_organisation_parent_id",
                        column: x => x.parent_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rectification_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    overall_goal = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    wider_search = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    issued_in_name_of = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    copy_to = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    submitted_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    return_reason = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rectification_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rectification_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_body = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    meeting_on = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    signed_off_by = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    submitted_by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rectification_report", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_session",
                columns: table => new
                {
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    device = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ticket = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_session", x => x.key_hash);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_tries",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    open = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_tries", x => x.source);
                });

            migrationBuilder.CreateTable(
                name: "store_check",
                columns: table => new
                {
                    node = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    checked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    files = table.Column<int>(type: "integer", nullable: false),
                    store_fault = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reads = table.Column<bool>(type: "boolean", nullable: false),
                    confinement = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_store_check", x => x.node);
                });

            migrationBuilder.CreateTable(
                name: "stored_answer",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    request_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_answer", x => new { x.account_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    content_type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    stored_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_file", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "api_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    may_write = table.Column<bool>(type: "boolean", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_token_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    claim_value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    provider_display_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "authenticator",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery_hashes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authenticator", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_authenticator_account_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "posting",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enterprise_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    industry_code = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posting", x => x.id);
                    table.ForeignKey(
                        name: "fk_posting_users_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reset_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    granted = table.Column<bool>(type: "boolean", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reset_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_reset_request_asp_net_users_account_id",
                        column: x => x.account_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_read",
                columns: table => new
                {
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_read", x => new { x.notice_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_notice_read_notice_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_alias",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_alias", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_alias_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organisation_place",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_place", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_place_organisation_holder_id",
                        column: x => x.holder_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_place_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "succession",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    predecessor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_succession", x => x.id);
                    table.ForeignKey(
                        name: "fk_succession_organisation_predecessor_id",
                        column: x => x.predecessor_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_succession_organisation_successor_id",
                        column: x => x.successor_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_return",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_return", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_return_rectification_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "rectification_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    reading = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter", x => x.id);
                    table.ForeignKey(
                        name: "fk_letter_stored_file_file_hash",
                        column: x => x.file_hash,
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    period_start = table.Column<DateOnly>(type: "date", nullable: true),
                    period_end = table.Column<DateOnly>(type: "date", nullable: true),
                    letter_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    limit_amount = table.Column<int>(type: "integer", nullable: true),
                    limit_unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    limit_date = table.Column<DateOnly>(type: "date", nullable: true),
                    counting_rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    interviews = table.Column<int>(type: "integer", nullable: true),
                    documents_read = table.Column<int>(type: "integer", nullable: true),
                    units_inspected = table.Column<int>(type: "integer", nullable: true),
                    enterprises_inspected = table.Column<int>(type: "integer", nullable: true),
                    hazards_found = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_draft", x => x.id);
                    table.ForeignKey(
                        name: "fk_import_draft_letter_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    word = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    statement = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    section = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    category = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    industry_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    major = table.Column<bool>(type: "boolean", nullable: false),
                    aggregated = table.Column<bool>(type: "boolean", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    passage_start = table.Column<int>(type: "integer", nullable: true),
                    passage_end = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rank = table.Column<DateOnly>(type: "date", nullable: false),
                    returns = table.Column<int>(type: "integer", nullable: false),
                    relapse_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_item_item_relapse_of_id",
                        column: x => x.relapse_of_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_item_letter_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_item_organisation_keeper_id",
                        column: x => x.keeper_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_citation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_citation", x => x.id);
                    table.ForeignKey(
                        name: "fk_letter_citation_letter_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supervision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    keeper_id = table.Column<Guid>(type: "uuid", nullable: false),
                    team_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_start = table.Column<DateOnly>(type: "date", nullable: true),
                    period_end = table.Column<DateOnly>(type: "date", nullable: true),
                    letter_number = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    limit_amount = table.Column<int>(type: "integer", nullable: true),
                    limit_unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    limit_date = table.Column<DateOnly>(type: "date", nullable: true),
                    counting_rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    interviews = table.Column<int>(type: "integer", nullable: true),
                    documents_read = table.Column<int>(type: "integer", nullable: true),
                    units_inspected = table.Column<int>(type: "integer", nullable: true),
                    enterprises_inspected = table.Column<int>(type: "integer", nullable: true),
                    hazards_found = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision", x => x.id);
                    table.ForeignKey(
                        name: "fk_supervision_letter_letter_id",
                        column: x => x.letter_id,
                        principalTable: "letter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    quote = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    passage_start = table.Column<int>(type: "integer", nullable: true),
                    passage_end = table.Column<int>(type: "integer", nullable: true),
                    operands = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    stated = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    recomputed = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    verdict = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    note = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    other_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    answer_note = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_check_import_draft_draft_id",
                        column: x => x.draft_id,
                        principalTable: "import_draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_draft_check_letter_other_letter_id",
                        column: x => x.other_letter_id,
                        principalTable: "letter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "draft_problem",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<double>(type: "double precision", nullable: false),
                    statement = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    section = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    category = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    industry_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    major = table.Column<bool>(type: "boolean", nullable: false),
                    aggregated = table.Column<bool>(type: "boolean", nullable: false),
                    passage_start = table.Column<int>(type: "integer", nullable: true),
                    passage_end = table.Column<int>(type: "integer", nullable: true),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    removed = table.Column<bool>(type: "boolean", nullable: false),
                    enterprises = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    figures = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_problem", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_problem_import_draft_draft_id",
                        column: x => x.draft_id,
                        principalTable: "import_draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    what = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    before = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_step_import_draft_draft_id",
                        column: x => x.draft_id,
                        principalTable: "import_draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    printed = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_unit", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_unit_import_draft_draft_id",
                        column: x => x.draft_id,
                        principalTable: "import_draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    note = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    arrived_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_stored_file_file_hash",
                        column: x => x.file_hash,
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "explanation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    arrived_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explanation", x => x.id);
                    table.ForeignKey(
                        name: "fk_explanation_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "extension_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    new_due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    interim_control = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    former_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    granted = table.Column<bool>(type: "boolean", nullable: true),
                    decision_reason = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_extension_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_extension_request_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_enterprise",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_enterprise", x => new { x.item_id, x.order });
                    table.ForeignKey(
                        name: "fk_item_enterprise_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "item_unit",
                columns: table => new
                {
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_unit", x => new { x.item_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_item_unit_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_item_unit_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "look_back_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    look_back_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    finding = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    checked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    new_item_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_look_back_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_look_back_item_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_look_back_item_look_back_look_back_id",
                        column: x => x.look_back_id,
                        principalTable: "look_back",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goal = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    measures = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    responsible_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    responsible_person = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_item_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plan_item_rectification_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "rectification_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "progress_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    arrived_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_progress_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_progress_entry_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rectification_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_note = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rectification_task", x => x.id);
                    table.ForeignKey(
                        name: "fk_rectification_task_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_item",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    statement = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    evidence_files = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_item", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_item_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_item_rectification_report_report_id",
                        column: x => x.report_id,
                        principalTable: "rectification_report",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "verification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    summary = table.Column<string>(type: "text", maxLength: 2147483647, nullable: false),
                    no_evidence_reason = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    accepted = table.Column<bool>(type: "boolean", nullable: true),
                    reason = table.Column<string>(type: "text", maxLength: 2147483647, nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification", x => x.id);
                    table.ForeignKey(
                        name: "fk_verification_item_item_id",
                        column: x => x.item_id,
                        principalTable: "item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_document",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    file_hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    file_name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    arrived_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_supervision_document_round_round_id",
                        column: x => x.round_id,
                        principalTable: "supervision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_supervision_document_stored_file_file_hash",
                        column: x => x.file_hash,
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_member",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    duty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    post = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    phone = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_member", x => x.id);
                    table.ForeignKey(
                        name: "fk_supervision_member_round_round_id",
                        column: x => x.round_id,
                        principalTable: "supervision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "supervision_unit",
                columns: table => new
                {
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_unit", x => new { x.round_id, x.organisation_id });
                    table.ForeignKey(
                        name: "fk_supervision_unit_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supervision_unit_supervision_round_id",
                        column: x => x.round_id,
                        principalTable: "supervision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_problem_unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    draft_problem_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    printed = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    inherited = table.Column<bool>(type: "boolean", nullable: false),
                    is_lead = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_problem_unit", x => x.id);
                    table.ForeignKey(
                        name: "fk_draft_problem_unit_draft_problem_draft_problem_id",
                        column: x => x.draft_problem_id,
                        principalTable: "draft_problem",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_token_account_id",
                table: "api_token",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_token_token_hash",
                table: "api_token",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "AspNetUserClaims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "AspNetUserLogins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_event_account_id_recorded_at",
                table: "audit_event",
                columns: new[] { "account_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_event_case_id_recorded_at",
                table: "audit_event",
                columns: new[] { "case_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_event_object_id_recorded_at",
                table: "audit_event",
                columns: new[] { "object_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_event_recorded_at_id",
                table: "audit_event",
                columns: new[] { "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_event_sealed_as",
                table: "audit_event",
                column: "sealed_as",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_day_year",
                table: "calendar_day",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_year_year",
                table: "calendar_year",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_check_draft_id",
                table: "draft_check",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_check_other_letter_id",
                table: "draft_check",
                column: "other_letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_problem_draft_id_position",
                table: "draft_problem",
                columns: new[] { "draft_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_draft_problem_unit_draft_problem_id",
                table: "draft_problem_unit",
                column: "draft_problem_id");

            migrationBuilder.CreateIndex(
                name: "ix_draft_step_draft_id_number",
                table: "draft_step",
                columns: new[] { "draft_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_unit_draft_id",
                table: "draft_unit",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_file_hash",
                table: "evidence",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_item_id",
                table: "evidence",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_explanation_item_id_arrived_at",
                table: "explanation",
                columns: new[] { "item_id", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "ix_extension_request_item_id",
                table: "extension_request",
                column: "item_id",
                unique: true,
                filter: "granted IS NULL AND withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_extension_request_item_id1",
                table: "extension_request",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_feed_token_account_id",
                table: "feed_token",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_feed_token_token_hash",
                table: "feed_token",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_former_password_account_id_at",
                table: "former_password",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_draft_letter_id",
                table: "import_draft",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_import_draft_owner_id_created_at",
                table: "import_draft",
                columns: new[] { "owner_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_item_case_id_number",
                table: "item",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_category",
                table: "item",
                column: "category");

            migrationBuilder.CreateIndex(
                name: "ix_item_changed_at_id",
                table: "item",
                columns: new[] { "changed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_item_keeper_id",
                table: "item",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_letter_id",
                table: "item",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_rank_case_id_number",
                table: "item",
                columns: new[] { "rank", "case_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_item_relapse_of_id",
                table: "item",
                column: "relapse_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_state_due_on",
                table: "item",
                columns: new[] { "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_item_team_id",
                table: "item",
                column: "team_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_unit_organisation_id",
                table: "item_unit",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_file_hash",
                table: "letter",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "ix_letter_organisation_id_uploaded_at",
                table: "letter",
                columns: new[] { "organisation_id", "uploaded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_letter_citation_letter_id",
                table: "letter_citation",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_letter_citation_title",
                table: "letter_citation",
                column: "title");

            migrationBuilder.CreateIndex(
                name: "ix_look_back_round_id",
                table: "look_back",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_look_back_item_item_id",
                table: "look_back_item",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_look_back_item_look_back_id_item_id",
                table: "look_back_item",
                columns: new[] { "look_back_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notice_account_id_at",
                table: "notice",
                columns: new[] { "account_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_enterprise_id_at",
                table: "notice",
                columns: new[] { "enterprise_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_organisation_id_at",
                table: "notice",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_code",
                table: "organisation",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_parent_id",
                table: "organisation",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_path",
                table: "organisation",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_alias_name",
                table: "organisation_alias",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_alias_organisation_id_name",
                table: "organisation_alias",
                columns: new[] { "organisation_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organisation_place_holder_id",
                table: "organisation_place",
                column: "holder_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_place_organisation_id",
                table: "organisation_place",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_place_path_from_to_organisation_id",
                table: "organisation_place",
                columns: new[] { "path", "from", "to", "organisation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_item_item_id",
                table: "plan_item",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_item_plan_id_item_id",
                table: "plan_item",
                columns: new[] { "plan_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_return_plan_id_at",
                table: "plan_return",
                columns: new[] { "plan_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_posting_account_id",
                table: "posting",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_posting_enterprise_id",
                table: "posting",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_posting_organisation_id",
                table: "posting",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_progress_entry_item_id_arrived_at",
                table: "progress_entry",
                columns: new[] { "item_id", "arrived_at" });

            migrationBuilder.CreateIndex(
                name: "ix_rectification_plan_round_id_organisation_id",
                table: "rectification_plan",
                columns: new[] { "round_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rectification_report_round_id_organisation_id",
                table: "rectification_report",
                columns: new[] { "round_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rectification_task_item_id",
                table: "rectification_task",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_rectification_task_organisation_id_due_on",
                table: "rectification_task",
                columns: new[] { "organisation_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_report_item_item_id",
                table: "report_item",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_item_report_id",
                table: "report_item",
                column: "report_id");

            migrationBuilder.CreateIndex(
                name: "ix_reset_request_account_id",
                table: "reset_request",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_session_account_id",
                table: "sign_in_session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_session_expires_at",
                table: "sign_in_session",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_session_id",
                table: "sign_in_session",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_tries_until",
                table: "sign_in_tries",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_succession_predecessor_id",
                table: "succession",
                column: "predecessor_id");

            migrationBuilder.CreateIndex(
                name: "ix_succession_successor_id_predecessor_id",
                table: "succession",
                columns: new[] { "successor_id", "predecessor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_issued_on_id",
                table: "supervision",
                columns: new[] { "issued_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_keeper_id",
                table: "supervision",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_letter_id",
                table: "supervision",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_document_file_hash",
                table: "supervision_document",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_document_round_id",
                table: "supervision_document",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_member_round_id",
                table: "supervision_member",
                column: "round_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_unit_organisation_id",
                table: "supervision_unit",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_verification_item_id",
                table: "verification",
                column: "item_id",
                unique: true,
                filter: "accepted IS NULL AND withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_verification_item_id1",
                table: "verification",
                column: "item_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_token");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "audit_event");

            migrationBuilder.DropTable(
                name: "authenticator");

            migrationBuilder.DropTable(
                name: "bad_file");

            migrationBuilder.DropTable(
                name: "bootstrap");

            migrationBuilder.DropTable(
                name: "calendar_day");

            migrationBuilder.DropTable(
                name: "calendar_year");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "draft_check");

            migrationBuilder.DropTable(
                name: "draft_problem_unit");

            migrationBuilder.DropTable(
                name: "draft_step");

            migrationBuilder.DropTable(
                name: "draft_unit");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "explanation");

            migrationBuilder.DropTable(
                name: "extension_request");

            migrationBuilder.DropTable(
                name: "feed_token");

            migrationBuilder.DropTable(
                name: "form_receipt");

            migrationBuilder.DropTable(
                name: "former_password");

            migrationBuilder.DropTable(
                name: "item_enterprise");

            migrationBuilder.DropTable(
                name: "item_unit");

            migrationBuilder.DropTable(
                name: "letter_citation");

            migrationBuilder.DropTable(
                name: "list_stamp");

            migrationBuilder.DropTable(
                name: "look_back_item");

            migrationBuilder.DropTable(
                name: "notice_read");

            migrationBuilder.DropTable(
                name: "organisation_alias");

            migrationBuilder.DropTable(
                name: "organisation_place");

            migrationBuilder.DropTable(
                name: "plan_item");

            migrationBuilder.DropTable(
                name: "plan_return");

            migrationBuilder.DropTable(
                name: "posting");

            migrationBuilder.DropTable(
                name: "progress_entry");

            migrationBuilder.DropTable(
                name: "rectification_task");

            migrationBuilder.DropTable(
                name: "report_item");

            migrationBuilder.DropTable(
                name: "reset_request");

            migrationBuilder.DropTable(
                name: "sign_in_session");

            migrationBuilder.DropTable(
                name: "sign_in_tries");

            migrationBuilder.DropTable(
                name: "store_check");

            migrationBuilder.DropTable(
                name: "stored_answer");

            migrationBuilder.DropTable(
                name: "succession");

            migrationBuilder.DropTable(
                name: "supervision_document");

            migrationBuilder.DropTable(
                name: "supervision_member");

            migrationBuilder.DropTable(
                name: "supervision_unit");

            migrationBuilder.DropTable(
                name: "verification");

            migrationBuilder.DropTable(
                name: "draft_problem");

            migrationBuilder.DropTable(
                name: "look_back");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "rectification_plan");

            migrationBuilder.DropTable(
                name: "rectification_report");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "supervision");

            migrationBuilder.DropTable(
                name: "item");

            migrationBuilder.DropTable(
                name: "import_draft");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "letter");

            migrationBuilder.DropTable(
                name: "stored_file");
        }
    }
}
