// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite.hpp"

#include <chrono>
#include <thread>

#include <sqlite3.h>

#include "model/ensure.hpp"

namespace verband::store {
namespace {

constexpr int patience_ms = 5000;

/// The name of the file as a URI, so that `immutable` can be asked for.
std::string uri(std::string const& file) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "file:";
  for (char const c : file) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      out += c;
    } else {
      auto const byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out + "?immutable=1";
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void Statement::Finalize::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Database::Database(std::filesystem::path const& file, Mode mode) : file_{file.string()} {
  int flags = SQLITE_OPEN_READONLY;
  if (mode == Mode::write) flags = SQLITE_OPEN_READWRITE;
  if (mode == Mode::create) flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (mode == Mode::memory) flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
  if (mode == Mode::read_immutable) flags |= SQLITE_OPEN_URI;
  sqlite3* handle = nullptr;
  auto const name = mode == Mode::read_immutable ? uri(file_) : file_;
  int const code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(code);
  sqlite3_busy_timeout(handle, patience_ms);
  sqlite3_extended_result_codes(handle, 1);
}

void Database::fail(int code) const {
  auto const why = handle_ ? std::string{sqlite3_errmsg(handle_.get())} : std::string{"geheugen"};
  auto const which = "Register " + file_;
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error{which + " is in gebruik door een ander programma. Probeer het zo nog eens."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      throw Error{which + " is alleen te lezen: er kan niet in worden geschreven."};
    case SQLITE_FULL:
      throw Error{"De schijf is vol. " + which +
                  " is niet gewijzigd. Maak ruimte en probeer het nog eens."};
    case SQLITE_CANTOPEN:
      throw Error{which +
                  " kan niet worden geopend. Klopt de naam, en mag u daar lezen en schrijven?"};
    case SQLITE_NOTADB:
      throw Error{file_ + " is geen register van Verband."};
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      throw Error{which + " is beschadigd (" + why + "). Zet een reservekopie terug."};
    default:
      throw Error{which + ": lezen of schrijven op de schijf lukt niet (" + why + ")."};
  }
}

void Database::run(char const* sql) {
  int const code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

void Database::keep_journal_in_memory() {
  // Where another program is at work already it stays as that program set it.
  sqlite3_exec(handle_.get(), "PRAGMA journal_mode = MEMORY", nullptr, nullptr, nullptr);
}

void Database::keep_journal_beside() {
  auto const until = std::chrono::steady_clock::now() + std::chrono::milliseconds{patience_ms};
  for (;;) {
    int const code =
        sqlite3_exec(handle_.get(), "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    if ((code & 0xFF) != SQLITE_BUSY || std::chrono::steady_clock::now() > until) fail(code);
    std::this_thread::sleep_for(std::chrono::milliseconds{2});
  }
}

std::int64_t Database::number(char const* sql) {
  Statement statement{*this, sql};
  auto use = statement.use();
  return use.next() ? use.number(0) : 0;
}

std::string Database::text(char const* sql) {
  Statement statement{*this, sql};
  auto use = statement.use();
  return use.next() ? std::string{use.text(0)} : std::string{};
}

bool Database::read_only() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }
bool Database::busy_with_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

void Database::copy_from(Database const& from) {
  auto* backup = sqlite3_backup_init(handle_.get(), "main", from.handle_.get(), "main");
  if (backup == nullptr) fail(sqlite3_errcode(handle_.get()));
  sqlite3_backup_step(backup, -1);
  int const code = sqlite3_backup_finish(backup);
  if (code != SQLITE_OK) from.fail(code);
}

Statement::Statement(Database const& database, char const* sql) : database_{database} {
  sqlite3_stmt* handle = nullptr;
  int const code = sqlite3_prepare_v3(database.handle_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                      &handle, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) database.fail(code);
}

Statement::Use::~Use() {
  sqlite3_reset(statement_.handle_.get());
  sqlite3_clear_bindings(statement_.handle_.get());
}

Statement::Use& Statement::Use::bind(std::int64_t value) {
  int const code = sqlite3_bind_int64(statement_.handle_.get(), ++bound_, value);
  if (code != SQLITE_OK) statement_.database_.fail(code);
  return *this;
}

Statement::Use& Statement::Use::bind(std::string_view text) {
  // The text outlives the use: it is the caller's argument.
  auto const* data = text.data() == nullptr ? "" : text.data();
  int const code = sqlite3_bind_text64(statement_.handle_.get(), ++bound_, data, text.size(),
                                       SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) statement_.database_.fail(code);
  return *this;
}

Statement::Use& Statement::Use::bind_bytes(std::string_view bytes) {
  auto const* data = bytes.data() == nullptr ? "" : bytes.data();
  int const code =
      sqlite3_bind_blob64(statement_.handle_.get(), ++bound_, data, bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) statement_.database_.fail(code);
  return *this;
}

Statement::Use& Statement::Use::bind_null() {
  ++bound_;  // cleared bindings are NULL
  return *this;
}

bool Statement::Use::next() {
  int const code = sqlite3_step(statement_.handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) statement_.database_.fail(code);
  return false;
}

void Statement::Use::run() { ensure(!next(), "een opdracht zonder rijen"); }

std::int64_t Statement::Use::number(int column) const {
  return sqlite3_column_int64(statement_.handle_.get(), column);
}

std::string_view Statement::Use::text(int column) const {
  auto const* data =
      static_cast<char const*>(sqlite3_column_blob(statement_.handle_.get(), column));
  auto const size = sqlite3_column_bytes(statement_.handle_.get(), column);
  return data == nullptr ? std::string_view{}
                         : std::string_view{data, static_cast<std::size_t>(size)};
}

bool Statement::Use::null(int column) const {
  return sqlite3_column_type(statement_.handle_.get(), column) == SQLITE_NULL;
}

Transaction::~Transaction() {
  // SQLite may have rolled back by itself, for instance on a full disk. Nothing more can be done
  // here.
  if (!database_.busy_with_transaction()) return;
  try {
    database_.run("ROLLBACK");
  } catch (Error const&) {  // NOLINT(bugprone-empty-catch): the reason is already on its way up
  }
}

}  // namespace verband::store
