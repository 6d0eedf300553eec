// SPDX-License-Identifier: EUPL-1.2
#include "store/register_file.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <set>
#include <thread>
#include <utility>

#include "model/ensure.hpp"
#include "store/codec.hpp"
#include "store/schema.hpp"
#include "store/sqlite.hpp"

namespace verband::store {
namespace {

using registry::Blob;
using registry::Result;

/// A register in an open database. One thread at a time; each connection has its own.
class SqliteStore final : public registry::Store {
 public:
  explicit SqliteStore(std::unique_ptr<Database> database) : database_{std::move(database)} {}

  Revision head() const override {
    auto use = head_.use();
    use.next();
    return static_cast<Revision>(use.number(0));
  }
  std::vector<Change> changes(Revision after) const override;
  std::vector<Thing> things(std::string_view kind) const override;
  Result<Revision> append(Change change, Revision expected, std::span<Blob const> blobs) override;
  std::optional<std::string> blob(std::string_view hash) const override;
  Result<Revision> redact(Change change, Revision expected) override;

 private:
  void write(Change& change, Revision expected);
  void blank_earlier(ThingKey const& key, std::int64_t revision, std::int64_t seq, int version,
                     std::string_view payload);
  void remove_text(Change const& change);

  // Statements are reused and remember where they are: reading is const all the same.
  std::unique_ptr<Database> database_;
  mutable Statement head_{*database_, "SELECT coalesce(max(revision), 0) FROM change"};
  mutable Statement changes_{*database_, R"(
      SELECT c.revision, c.recorded, c.kind, c.author, c.reason, c.summary, c.undoes,
             e.schema_version, e.kind, e.id, e.payload
      FROM change c LEFT JOIN event e ON e.revision = c.revision
      WHERE c.revision > ?1 ORDER BY c.revision, e.seq)"};
  mutable Statement things_{*database_, R"(
      SELECT e.schema_version, e.payload FROM event e
      WHERE e.kind = ?1 AND e.payload IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM event later WHERE later.kind = e.kind AND later.id = e.id
        AND (later.revision, later.seq) > (e.revision, e.seq))
      ORDER BY e.id)"};
  mutable Statement blob_{*database_, "SELECT bytes FROM blob WHERE hash = ?1"};
  Statement last_recorded_{*database_, "SELECT max(recorded) FROM change"};
  Statement add_change_{*database_, "INSERT INTO change VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"};
  Statement add_event_{*database_, "INSERT INTO event VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
  Statement add_blob_{*database_, "INSERT OR IGNORE INTO blob VALUES (?1, ?2)"};
  Statement drop_blob_{*database_, "DELETE FROM blob WHERE hash = ?1"};
  Statement states_of_{*database_, R"(
      SELECT revision, seq, schema_version, payload FROM event
      WHERE kind = ?1 AND id = ?2 AND payload IS NOT NULL)"};
  Statement replace_state_{*database_, R"(
      UPDATE event SET schema_version = ?3, payload = ?4 WHERE revision = ?1 AND seq = ?2)"};
};

/// A state as it stands in the file, and the event of the log that it belongs to.
struct Stored {
  std::size_t change;
  std::size_t event;
  int version;
  std::string payload;
};

/// Reads the states into their events. Many are read on all cores: most of the time of opening a
/// large register is this.
void read_states(std::vector<Stored> const& states, std::vector<Change>& log) {
  constexpr std::size_t enough_for_a_core = 500;
  auto const cores = std::clamp<std::size_t>(states.size() / enough_for_a_core, 1,
                                             std::max(1U, std::thread::hardware_concurrency()));
  std::atomic<std::size_t> taken{};
  auto const read = [&] {
    constexpr std::size_t at_once = 64;
    Decoder decoder;
    for (auto begin = taken.fetch_add(at_once); begin < states.size();
         begin = taken.fetch_add(at_once)) {
      auto const count = std::min(at_once, states.size() - begin);
      for (auto const& state : std::span{states}.subspan(begin, count)) {
        auto& event = log[state.change].events[state.event];
        event.state = decoder.decode(event.key.kind, state.version, state.payload);
      }
    }
  };
  std::vector<std::future<void>> others;
  for (std::size_t core = 1; core < cores; ++core) {
    others.push_back(std::async(std::launch::async, read));
  }
  read();
  for (auto& other : others) other.get();
}

std::vector<Change> SqliteStore::changes(Revision after) const {
  std::vector<Change> log;
  std::vector<Stored> states;
  auto use = changes_.use();
  use.bind(after);
  while (use.next()) {
    auto const revision = static_cast<Revision>(use.number(0));
    if (log.empty() || log.back().revision != revision) {
      auto const kind = parse<ChangeKind>(use.text(2));
      if (!kind) throw Error{"Een wijziging in het register is van een onbekend soort."};
      log.push_back({.revision = revision,
                     .recorded = Instant{std::chrono::seconds{use.number(1)}},
                     .kind = *kind,
                     .author = std::string{use.text(3)},
                     .reason = std::string{use.text(4)},
                     .summary = std::string{use.text(5)},
                     .undoes = static_cast<Revision>(use.number(6))});
    }
    if (use.null(8)) continue;  // a change without events
    auto& events = log.back().events;
    if (!use.null(10)) {
      states.push_back({log.size() - 1, events.size(), static_cast<int>(use.number(7)),
                        std::string{use.text(10)}});
    }
    events.push_back({{std::string{use.text(8)}, std::string{use.text(9)}}, {}});
  }
  read_states(states, log);
  return log;
}

std::vector<Thing> SqliteStore::things(std::string_view kind) const {
  std::vector<Thing> result;
  Decoder decoder;
  auto use = things_.use();
  use.bind(kind);
  while (use.next()) {
    result.push_back(decoder.decode(kind, static_cast<int>(use.number(0)), use.text(1)));
  }
  return result;
}

std::optional<std::string> SqliteStore::blob(std::string_view hash) const {
  auto use = blob_.use();
  use.bind(hash);
  if (!use.next()) return std::nullopt;
  return std::string{use.text(0)};
}

void SqliteStore::write(Change& change, Revision expected) {
  change.revision = expected + 1;
  {
    auto use = last_recorded_.use();
    if (use.next() && !use.null(0)) {
      change.recorded = std::max(change.recorded, Instant{std::chrono::seconds{use.number(0)}});
    }
  }
  add_change_.use()
      .bind(change.revision)
      .bind(std::int64_t{change.recorded.time_since_epoch().count()})
      .bind(name(change.kind))
      .bind(change.author)
      .bind(change.reason)
      .bind(change.summary)
      .bind(change.undoes)
      .run();
  int seq = 0;
  for (auto const& event : change.events) {
    auto use = add_event_.use();
    use.bind(change.revision)
        .bind(seq++)
        .bind(payload_version)
        .bind(event.key.kind)
        .bind(event.key.id);
    auto const payload = event.state ? encode(*event.state) : std::string{};
    event.state ? use.bind(payload) : use.bind_null();
    use.run();
  }
}

Result<Revision> SqliteStore::append(Change change, Revision expected,
                                     std::span<Blob const> blobs) {
  Transaction transaction{*database_};
  if (auto const now = head(); now != expected) {
    return tl::unexpected{registry::revision_changed(expected, now)};
  }
  write(change, expected);
  for (auto const& blob : blobs) add_blob_.use().bind(blob.hash).bind_bytes(blob.bytes).run();
  transaction.commit();
  return change.revision;
}

void SqliteStore::blank_earlier(ThingKey const& key, std::int64_t revision, std::int64_t seq,
                                int version, std::string_view payload) {
  auto const blank = encode(registry::without_text(decode(key.kind, version, payload)));
  replace_state_.use().bind(revision).bind(seq).bind(payload_version).bind(blank).run();
}

void SqliteStore::remove_text(Change const& change) {
  struct State {
    std::int64_t revision, seq;
    int version;
    std::string payload;
  };
  for (auto const& event : change.events) {
    if (event.key.kind == "source") drop_blob_.use().bind(event.key.id).run();
    std::vector<State> states;  // read first: a statement must not change what it is going through
    {
      auto use = states_of_.use();
      use.bind(event.key.kind).bind(event.key.id);
      while (use.next()) {
        states.push_back({use.number(0), use.number(1), static_cast<int>(use.number(2)),
                          std::string{use.text(3)}});
      }
    }
    for (auto const& x : states) blank_earlier(event.key, x.revision, x.seq, x.version, x.payload);
  }
}

Result<Revision> SqliteStore::redact(Change change, Revision expected) {
  database_->run("PRAGMA secure_delete = ON");
  {
    Transaction transaction{*database_};
    if (auto const now = head(); now != expected) {
      return tl::unexpected{registry::revision_changed(expected, now)};
    }
    remove_text(change);
    write(change, expected);
    transaction.commit();
  }
  // Deleted cells are overwritten, but copies that a page once held before it was split are not:
  // only writing the file anew is certain. The journal beside it is emptied last.
  database_->run("VACUUM");
  if (database_->number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
    throw Error{
        "De bron is verwijderd, maar een ander programma heeft de oude inhoud nog open. Sluit "
        "dat programma: daarna verdwijnt de laatste kopie."};
  }
  return change.revision;
}

// ---- opening

void make(Database& database, Made const& made) {
  Transaction transaction{database};
  // Another program may have made it between opening and now.
  if (database.number("PRAGMA user_version") != 0) return;
  database.run(schema());
  Statement add{database, "INSERT INTO property VALUES (?1, ?2)"};
  auto const created = iso(made.now);
  add.use().bind(std::string_view{"created"}).bind(created).run();
  add.use().bind(std::string_view{"program"}).bind(made.program).run();
  database.run(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
  database.run(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
  transaction.commit();
}

void bring_up_to_date(Database& database) {
  Transaction transaction{database};
  if (database.number("PRAGMA user_version") == schema_version) return;  // another was first
  for (auto const* sql :
       {"ALTER TABLE event RENAME TO old_event", "ALTER TABLE change RENAME TO old_change",
        "ALTER TABLE blob RENAME TO old_blob", "ALTER TABLE property RENAME TO old_property"}) {
    database.run(sql);
  }
  database.run(schema());
  database.run(from_1());
  database.run(("PRAGMA user_version = " + std::to_string(schema_version)).c_str());
  transaction.commit();
}

/// Throws unless the file is a register of a version that is known here.
int checked_version(Database& database, std::string const& file) {
  if (database.number("PRAGMA application_id") != application_id) {
    throw Error{file + " is geen register van Verband."};
  }
  auto const version = database.number("PRAGMA user_version");
  if (version > schema_version) {
    throw Error{"Register " + file +
                " is gemaakt door een nieuwere versie van dit programma (schema " +
                std::to_string(version) + ", dit programma kent " + std::to_string(schema_version) +
                "). Gebruik de nieuwste versie."};
  }
  if (version < 1) throw Error{file + " is geen register van Verband."};
  return static_cast<int>(version);
}

bool is_empty(Database& database) {
  return database.number("PRAGMA application_id") == 0 &&
         database.number("PRAGMA user_version") == 0 &&
         database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

bool has_journal(std::filesystem::path const& file) {
  std::error_code ignored;
  auto const size = std::filesystem::file_size(file.string() + "-wal", ignored);
  return !ignored && size > 0;
}

std::unique_ptr<Database> open_to_read(std::filesystem::path const& file) {
  try {
    // Opened as a writer where that is allowed, so that the last one to leave clears the journal
    // away and the register is one file again; nothing can be written all the same.
    auto database = std::make_unique<Database>(file, Database::Mode::write);
    database->run("PRAGMA query_only = ON");
    database->number(
        "SELECT count(*) FROM sqlite_schema");  // opening shows its troubles on first use
    return database;
  } catch (Error const&) {
    // In a directory where nothing may be written the journal cannot be made. Without a journal
    // nobody is writing and the file can be read as it is; with one, its latest changes would be
    // missed.
    if (has_journal(file)) throw;
    auto database = std::make_unique<Database>(file, Database::Mode::read_immutable);
    database->number("SELECT count(*) FROM sqlite_schema");
    return database;
  }
}

}  // namespace

std::unique_ptr<registry::Store> open_register(std::filesystem::path const& file, Access access,
                                               Made const& made) {
  auto const name = file.string();
  std::error_code ignored;
  bool const there = std::filesystem::exists(file, ignored);
  if (!there && access != Access::create) {
    throw Error{"Register " + name + " bestaat niet."};
  }
  if (std::filesystem::is_directory(file, ignored)) {
    throw Error{name + " is een map, geen register."};
  }
  // A pipe would keep SQLite waiting for ever.
  if (there && !std::filesystem::is_regular_file(file, ignored)) {
    throw Error{name + " is geen gewoon bestand, en dus geen register."};
  }
  if (access == Access::read) {
    auto database = open_to_read(file);
    // Where making it was stopped halfway nothing was acknowledged: a register without content.
    bool const fresh = is_empty(*database);
    if (fresh || checked_version(*database, name) < schema_version) {
      auto copy = std::make_unique<Database>(":memory:", Database::Mode::memory);
      if (fresh) {
        make(*copy, made);
      } else {
        copy->copy_from(*database);
        bring_up_to_date(*copy);
      }
      database = std::move(copy);
    }
    return std::make_unique<SqliteStore>(std::move(database));
  }

  auto database = std::make_unique<Database>(
      file, access == Access::create ? Database::Mode::create : Database::Mode::write);
  if (database->read_only()) {
    throw Error{"Register " + name + " is alleen te lezen: er kan niet in worden geschreven."};
  }
  // An empty database is a file just made here, by another program at this moment, or by one that
  // was stopped before it could go on.
  bool const fresh = is_empty(*database);
  if (!fresh) checked_version(*database, name);  // before anything is written to what is not ours
  if (fresh) database->keep_journal_in_memory();
  database->keep_journal_beside();
  database->run("PRAGMA foreign_keys = ON");
  if (fresh) {
    // A register without content need not be on the disk yet: the first change puts it there,
    // as it stands in the same journal.
    database->run("PRAGMA synchronous = OFF");
    make(*database, made);
  }
  database->run("PRAGMA synchronous = FULL");
  if (checked_version(*database, name) < schema_version) bring_up_to_date(*database);
  return std::make_unique<SqliteStore>(std::move(database));
}

void check_register(std::filesystem::path const& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    throw Error{"Register " + file.string() + " bestaat niet."};
  }
  auto database = open_to_read(file);
  checked_version(*database, file.string());
  auto const verdict = database->text("PRAGMA quick_check(1)");
  if (verdict != "ok") {
    throw Error{"Register " + file.string() + " is beschadigd (" + verdict +
                "). Zet een reservekopie terug."};
  }
}

}  // namespace verband::store
