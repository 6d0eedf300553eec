// SPDX-License-Identifier: EUPL-1.2
// SQLite with owners instead of pointers. For this room only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace verband::store {

/// An open database file. Every failure becomes an Error in plain Dutch that names the file.
class Database {
 public:
  enum class Mode : std::uint8_t { read, read_immutable, write, create, memory };

  Database(std::filesystem::path const& file, Mode mode);

  /// Runs one or more statements that give no rows.
  void run(char const* sql);
  /// Keeps the journal in memory: for an empty file, which has nothing to be put back.
  void keep_journal_in_memory();
  /// Keeps a journal beside the file from now on (WAL). SQLite does not wait for others when a
  /// file changes its kind of journal, so this does, as long as any other statement would wait.
  void keep_journal_beside();
  /// The first value of the first row as a whole number.
  std::int64_t number(char const* sql);
  /// The first value of the first row as text, empty when there is no row.
  std::string text(char const* sql);
  /// Opened for writing, but the file or its directory does not allow it.
  bool read_only() const;
  /// A transaction is going on.
  bool busy_with_transaction() const;
  /// Copies everything in `from` to this database.
  void copy_from(Database const& from);
  /// Throws the Error that belongs to a result code of SQLite.
  [[noreturn]] void fail(int code) const;

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::string file_;
  std::unique_ptr<sqlite3, Close> handle_{};
};

/// A prepared statement, kept for as long as it is of use.
class Statement {
 public:
  Statement(Database const& database, char const* sql);

  /// A use of the statement with values bound to ?1, ?2, ...; ready for the next use afterwards.
  class Use {
   public:
    explicit Use(Statement& statement) : statement_{statement} {}
    ~Use();
    Use(Use const&) = delete;
    Use& operator=(Use const&) = delete;

    Use& bind(std::int64_t value);
    Use& bind(std::uint64_t value) { return bind(static_cast<std::int64_t>(value)); }
    Use& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Use& bind(std::string_view text);
    Use& bind_bytes(std::string_view bytes);
    Use& bind_null();
    /// Goes to the next row; false when there is none.
    bool next();
    /// Runs a statement that gives no rows.
    void run();
    std::int64_t number(int column) const;
    /// Valid until the next row.
    std::string_view text(int column) const;
    bool null(int column) const;

   private:
    Statement& statement_;
    int bound_{};
  };
  Use use() { return Use{*this}; }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const;
  };
  Database const& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_{};
};

/// A write transaction; undone at the end of the scope unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_{database} {
    database_.run("BEGIN IMMEDIATE");
  }
  ~Transaction();
  Transaction(Transaction const&) = delete;
  Transaction& operator=(Transaction const&) = delete;
  void commit() { database_.run("COMMIT"); }

 private:
  Database& database_;
};

}  // namespace verband::store
