// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's C API with owners: a connection and a prepared statement. Errors: SessionError with SQLite's own
// words turned into a sentence. Threads: a Database and its statements belong to one thread at a time.
#pragma once
#include "base/ids.h"
#include "base/result.h"
#include "session/session_error.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace racescope {

// Thrown inside src/session only: a write goes through dozens of statements, and each public function turns
// the first failure into its Result.
struct DatabaseFailure {
    SessionError error;
};

class Database {
public:
    enum class Mode { Create, ReadWrite, ReadOnly, Immutable };
    [[nodiscard]] static Result<Database, SessionError> open(const std::string& path, Mode mode);
    Database() = default;
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    bool isOpen() const { return m_handle != nullptr; }
    void close();
    sqlite3* handle() const { return m_handle; }
    const std::string& path() const { return m_path; }
    // One or more statements without results. Throws DatabaseFailure.
    void run(const char* sql);
    void run(const std::string& sql) { run(sql.c_str()); }
    // The first column of the first row. Throws DatabaseFailure; `fallback` when there is no row.
    std::int64_t number(const std::string& sql, std::int64_t fallback = 0);
    std::string word(const std::string& sql);
    std::int64_t lastRow() const;
    // What went wrong last, as a sentence.
    SessionError error(int code) const;
    [[noreturn]] void fail(int code) const { throw DatabaseFailure{error(code)}; }

private:
    sqlite3* m_handle = nullptr;
    std::string m_path;
};

// Rolls back unless committed. Throws DatabaseFailure.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

class Statement {
public:
    Statement() = default;
    Statement(Database& database, std::string_view sql); // throws DatabaseFailure
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    // Values for the next run, from the first placeholder on. Texts and blobs must live until it.
    template <class... Values> Statement& bind(const Values&... values)
    {
        int at = 0;
        (bindOne(++at, values), ...);
        return *this;
    }
    // Runs a statement without results.
    void run();
    // The next row; false at the end. Both throw DatabaseFailure.
    bool next();
    void reset();

    std::int64_t number(int column) const;
    bool isNull(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; // also of blobs; until the next row
    std::string string(int column) const { return std::string(text(column)); }

private:
    struct Null {};
    template <class Value> void bindOne(int at, const Value& value)
    {
        if constexpr (std::is_same_v<Value, std::nullptr_t>)
            bindNull(at);
        else if constexpr (std::is_convertible_v<Value, std::string_view>)
            bindText(at, value);
        else if constexpr (std::is_floating_point_v<Value>)
            bindReal(at, value);
        else if constexpr (std::is_arithmetic_v<Value> || std::is_enum_v<Value>)
            bindNumber(at, std::int64_t(value));
        else
            value.bindTo(*this, at);
    }
    friend struct Blob;
    friend struct Optional;
    friend struct OptionalText;
    void bindNull(int at);
    void bindNumber(int at, std::int64_t value);
    void bindReal(int at, double value);
    void bindText(int at, std::string_view value);
    void bindBlob(int at, std::string_view value);

    Database* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
};

// Bound as bytes instead of text.
struct Blob {
    std::string_view bytes;
    void bindTo(Statement& statement, int at) const { statement.bindBlob(at, bytes); }
};
// A number, or NULL.
struct Optional {
    std::int64_t value = 0;
    bool present = false;
    void bindTo(Statement& statement, int at) const
    {
        present ? statement.bindNumber(at, value) : statement.bindNull(at);
    }
    // The parts of a token, NULL when it is unassigned.
    static Optional seqNo(Token token) { return {token.seqNo.value, token.assigned()}; }
    static Optional term(Token token) { return {token.primaryTerm.value, token.assigned()}; }
};
// A text, or NULL: an empty one is NULL unless told otherwise.
struct OptionalText {
    explicit OptionalText(std::string_view text)
        : OptionalText(text, !text.empty())
    {
    }
    OptionalText(std::string_view text, bool isPresent)
        : value(text)
        , present(isPresent)
    {
    }
    std::string_view value;
    bool present;
    void bindTo(Statement& statement, int at) const
    {
        present ? statement.bindText(at, value) : statement.bindNull(at);
    }
};

} // namespace racescope
