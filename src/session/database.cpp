// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/database.h"

#include "base/percent.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace racescope {

namespace {

// A path as SQLite's URI, so that no character of it means anything.
std::string uriOf(const std::string& path, const char* query)
{
    std::string uri = "file:";
    if (!path.starts_with('/'))
        uri += "./";
    for (const char c : path) {
        if (c == '?' || c == '#' || c == '%')
            appendPercentEncoded(uri, c);
        else
            uri += c;
    }
    return uri + query;
}

struct Told {
    SessionError::Kind kind;
    const char* sentence;
};

Told told(int code, int system)
{
    using Kind = SessionError::Kind;
    if (system == ENOSPC || system == EDQUOT)
        return {Kind::NoSpace, "the disk is full"};
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Kind::NoSpace, "the disk is full"};
    case SQLITE_CORRUPT:
        return {Kind::Damaged, "the file is damaged"};
    case SQLITE_NOTADB:
        return {Kind::Foreign, "this is no session file"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Kind::Locked, "another program is using the file"};
    case SQLITE_READONLY:
        if (code == SQLITE_READONLY_DBMOVED)
            return {Kind::Gone, "the file was moved or deleted"};
        return {Kind::NotWritable, "the file cannot be written to"};
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {Kind::NotWritable, "access is denied"};
    case SQLITE_CANTOPEN:
        return {system == ENOENT ? Kind::Missing : Kind::Io, "the file cannot be opened"};
    case SQLITE_NOMEM:
        return {Kind::Io, "there is not enough memory"};
    case SQLITE_IOERR:
        return {Kind::Io, "reading or writing failed"};
    default:
        return {Kind::Io, "SQLite failed"};
    }
}

} // namespace

Result<Database, SessionError> Database::open(const std::string& path, Mode mode)
{
    Database database;
    database.m_path = path;
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode == Mode::Create)
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    else
        flags |= mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const std::string uri = uriOf(path, mode == Mode::Immutable ? "?immutable=1" : "");
    const int code = sqlite3_open_v2(uri.c_str(), &database.m_handle, flags, nullptr);
    if (code != SQLITE_OK)
        return failure(database.error(code));
    sqlite3_busy_timeout(database.m_handle, 2000);
    sqlite3_db_config(database.m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database.m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    return database;
}

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_path(std::move(other.m_path))
{
}

Database& Database::operator=(Database&& other) noexcept
{
    close();
    m_handle = std::exchange(other.m_handle, nullptr);
    m_path = std::move(other.m_path);
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_handle)
        sqlite3_close_v2(std::exchange(m_handle, nullptr));
}

SessionError Database::error(int code) const
{
    const int system = m_handle ? sqlite3_system_errno(m_handle) : 0;
    const Told sentence = told(code, system);
    std::string message = sentence.sentence;
    message += " (";
    message += sqlite3_errstr(code);
    if (system != 0) {
        message += "; ";
        message += std::strerror(system);
    } else if (m_handle && (code & 0xff) == SQLITE_ERROR) {
        message += "; ";
        message += sqlite3_errmsg(m_handle);
    }
    message += ")";
    return {sentence.kind, m_path, message};
}

void Database::run(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

std::int64_t Database::number(const std::string& sql, std::int64_t fallback)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.number(0) : fallback;
}

std::string Database::word(const std::string& sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.string(0) : std::string();
}

std::int64_t Database::lastRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Transaction::Transaction(Database& database)
    : m_database(database)
{
    m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // A failed statement may have rolled back by itself; then there is nothing to do.
    if (m_open && !sqlite3_get_autocommit(m_database.handle()))
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.run("COMMIT");
    m_open = false;
}

Statement::Statement(Database& database, std::string_view sql)
    : m_database(&database)
{
    const int code =
        sqlite3_prepare_v2(database.handle(), sql.data(), int(sql.size()), &m_statement, nullptr);
    if (code != SQLITE_OK)
        database.fail(code);
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    sqlite3_finalize(m_statement);
    m_database = other.m_database;
    m_statement = std::exchange(other.m_statement, nullptr);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::run()
{
    while (next())
        ;
}

bool Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    reset();
    if (code != SQLITE_DONE)
        m_database->fail(code);
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

void Statement::bindNull(int at)
{
    sqlite3_bind_null(m_statement, at);
}

void Statement::bindNumber(int at, std::int64_t value)
{
    sqlite3_bind_int64(m_statement, at, value);
}

void Statement::bindReal(int at, double value)
{
    sqlite3_bind_double(m_statement, at, value);
}

void Statement::bindText(int at, std::string_view value)
{
    sqlite3_bind_text64(m_statement, at, value.data() ? value.data() : "", value.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Statement::bindBlob(int at, std::string_view value)
{
    sqlite3_bind_blob64(m_statement, at, value.data() ? value.data() : "", value.size(), SQLITE_STATIC);
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(bytes), std::size_t(sqlite3_column_bytes(m_statement, column))};
}

} // namespace racescope
