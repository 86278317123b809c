namespace Jiaocheng.Requests.Data;

/// <summary>SQL by which the database itself refuses to change or remove what has been written. Migrations run it.</summary>
public static class AppendOnly
{
    /// <summary>Triggers for SQLite.</summary>
    public static string Sqlite(string table) => $"""
        CREATE TRIGGER "{table}_no_update" BEFORE UPDATE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is append only'); END;
        CREATE TRIGGER "{table}_no_delete" BEFORE DELETE ON "{table}" BEGIN SELECT RAISE(ABORT, '{table} is append only'); END;
        """;

    /// <summary>Triggers for PostgreSQL; TRUNCATE is refused as well.</summary>
    public static string PostgreSql(string table) => $"""
        CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append only', TG_TABLE_NAME; END $$;
        CREATE TRIGGER "{table}_no_change" BEFORE UPDATE OR DELETE ON "{table}" FOR EACH ROW EXECUTE FUNCTION refuse_change();
        CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;
}
