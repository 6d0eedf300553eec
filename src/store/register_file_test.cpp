// SPDX-License-Identifier: EUPL-1.2
// A register file and the world around it: other programs, full disks, old and damaged files.
#include "store/register_file.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/ensure.hpp"
#include "registry/example.hpp"
#include "store/scratch.hpp"
#include "store/sqlite.hpp"

namespace verband::store {
namespace register_file_test {

using namespace registry;
using namespace registry::example;

class RegisterFile : public testing::Test {
 protected:
  Scratch scratch_{};
  std::filesystem::path file_{scratch_.file("r.verband")};
  int counter_{};

  void make(std::vector<std::string> const& names = {"VNG"}) {
    auto const store = open_register(file_, Access::create, {Instant{}, "verband"});
    ASSERT_TRUE((Desk{*store, counter_}.import(document("h1", names))));
  }
  /// The text of the Error, or nothing when there was none.
  std::string trouble(Access access) const {
    try {
      open_register(file_, access)->changes();
    } catch (Error const& error) {
      return error.what();
    }
    return {};
  }
};

std::string integrity(std::filesystem::path const& file) {
  Database database{file, Database::Mode::write};
  return database.text("PRAGMA integrity_check");
}

/// What the child does happens without rights, also when the tests run as root.
int as_nobody(auto const& action) {
  auto const child = fork();
  if (child == 0) {
    if (geteuid() == 0 && setuid(65534) != 0) _exit(99);
    _exit(action());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(RegisterFile, is_there_again_after_closing) {
  make();
  auto const store = open_register(file_, Access::read);
  EXPECT_EQ(shown(fold(store->changes(), nullptr)).count("vng"), 1U);
  EXPECT_NO_THROW(check_register(file_));
  Database database{file_, Database::Mode::read};
  EXPECT_EQ(database.text("SELECT value FROM property WHERE name = 'program'"), "verband");
}

TEST_F(RegisterFile, that_is_not_there_is_not_made_by_reading_or_writing) {
  EXPECT_NE(trouble(Access::read).find("bestaat niet"), std::string::npos);
  EXPECT_NE(trouble(Access::write).find("bestaat niet"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(RegisterFile, of_something_else_is_left_alone) {
  std::ofstream{file_} << "Samenwerkingsverband;Waarom\nVNG;belangen\n";
  auto const before = bytes_of(file_);
  for (auto const access : {Access::read, Access::write, Access::create}) {
    EXPECT_NE(trouble(access).find("geen register"), std::string::npos);
  }
  EXPECT_EQ(bytes_of(file_), before);
  std::filesystem::remove(file_);
  Database{file_, Database::Mode::create}.run("CREATE TABLE other (x)");
  EXPECT_NE(trouble(Access::create).find("geen register"), std::string::npos);
}

TEST_F(RegisterFile, whose_making_was_stopped_halfway_is_an_empty_register) {
  Database{file_, Database::Mode::create}.run("PRAGMA journal_mode = WAL");
  EXPECT_TRUE(open_register(file_, Access::read)->changes().empty());
  EXPECT_TRUE(open_register(file_, Access::write)->changes().empty());
  EXPECT_NO_THROW(check_register(file_));
}

TEST_F(RegisterFile, of_a_newer_program_is_refused) {
  make();
  Database{file_, Database::Mode::write}.run("PRAGMA user_version = 99");
  EXPECT_NE(trouble(Access::read).find("nieuwere versie"), std::string::npos);
  EXPECT_NE(trouble(Access::create).find("nieuwere versie"), std::string::npos);
}

TEST_F(RegisterFile, that_is_damaged_says_so) {
  make({"VNG", "Regio", "RIGG", "Meerschap", "GEO"});
  auto bytes = bytes_of(file_);
  for (std::size_t i = 4096 + 50; i < bytes.size(); i += 7) bytes[i] = static_cast<char>(i);
  std::ofstream{file_, std::ios::binary} << bytes;
  EXPECT_NE(trouble(Access::read).find("beschadigd"), std::string::npos) << trouble(Access::read);
  EXPECT_THROW(check_register(file_), Error);
}

TEST_F(RegisterFile, with_many_states_is_read_on_all_cores_each_in_its_place) {
  auto const store = open_register(file_, Access::create, {Instant{}, "verband"});
  Change written;
  for (int i = 0; i < 3000; ++i) {
    auto const id = std::to_string(i);
    written.events.push_back({{"partnership", id}, Partnership{.uri = id, .slug = "nr-" + id}});
    if (i % 100 == 0) written.events.push_back({{"partnership", id}, State{}});
  }
  ASSERT_TRUE(store->append(written, store->head(), {}));
  EXPECT_EQ(store->changes().back().events, written.events);
  Database{file_, Database::Mode::write}.run(
      "UPDATE event SET payload = '{\"uri\":7}' WHERE id = '2999'");
  EXPECT_NE(trouble(Access::read).find("niet leesbaar"), std::string::npos);
}

TEST_F(RegisterFile, that_may_only_be_read_is_read_and_not_written) {
  make();
  std::filesystem::permissions(file_, std::filesystem::perms{0444});
  std::filesystem::permissions(scratch_.path(), std::filesystem::perms{0555});
  auto const code = as_nobody([&] {
    bool const reads = open_register(file_, Access::read)->head() == 1;
    bool const refuses = trouble(Access::write).find("alleen te lezen") != std::string::npos;
    return reads && refuses ? 0 : 1;
  });
  std::filesystem::permissions(scratch_.path(), std::filesystem::perms{0755});
  EXPECT_EQ(code, 0);
}

TEST_F(RegisterFile, cannot_be_made_where_nothing_may_be_written) {
  std::filesystem::permissions(scratch_.path(), std::filesystem::perms{0555});
  auto const code = as_nobody([&] {
    return trouble(Access::create).find("kan niet worden geopend") != std::string::npos ? 0 : 1;
  });
  std::filesystem::permissions(scratch_.path(), std::filesystem::perms{0755});
  EXPECT_EQ(code, 0);
}

TEST_F(RegisterFile, survives_a_disk_that_takes_no_more) {
  make();
  // A limit on the size of files stands in for a full disk: the write in the middle fails.
  auto const child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    int result = 1;
    try {
      auto const store = open_register(file_, Access::write);
      rlimit const limit{200'000, 200'000};
      setrlimit(RLIMIT_FSIZE, &limit);
      Blob const large{"h9", std::string(1'000'000, 'x')};
      (void)store->append({.kind = ChangeKind::import}, 1, std::span{&large, 1});
    } catch (Error const&) {
      result = 0;
    }
    _exit(result);
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0) << "no Error was thrown";
  EXPECT_EQ(integrity(file_), "ok");
  auto const store = open_register(file_, Access::write);
  EXPECT_EQ(store->head(), 1U);
  EXPECT_EQ(store->blob("h9"), std::nullopt);
  EXPECT_EQ(store->append({.kind = ChangeKind::import}, 1), 2U);
}

TEST(FullDatabase, is_an_error_that_says_so) {
  Scratch const scratch;
  Database database{scratch.file("x"), Database::Mode::create};
  database.run("CREATE TABLE t (x); PRAGMA max_page_count = 4");
  try {
    Transaction transaction{database};
    database.run("INSERT INTO t VALUES (zeroblob(100000))");
    FAIL() << "it fitted";
  } catch (Error const& error) {
    EXPECT_NE(std::string{error.what()}.find("schijf is vol"), std::string::npos) << error.what();
  }
  EXPECT_EQ(database.number("SELECT count(*) FROM t"), 0);
}

TEST_F(RegisterFile, takes_writers_in_turn_and_loses_nothing) {
  constexpr int each = 20;
  make();
  auto const write = [&](std::string const& author) {
    auto const store = open_register(file_, Access::write);
    for (int done = 0; done < each;) {
      auto const result =
          store->append({.kind = ChangeKind::source, .author = author}, store->head());
      if (result) {
        ++done;
      } else {
        EXPECT_EQ(result.error().kind, RefusalKind::revision_changed);
      }
    }
  };
  std::jthread one{write, "een"};
  std::jthread two{write, "twee"};
  one.join();
  two.join();
  auto const log = open_register(file_, Access::read)->changes();
  ASSERT_EQ(log.size(), 1U + 2U * each);
  EXPECT_EQ(std::ranges::count(log, "een", &Change::author), each);
  for (std::size_t i = 0; i < log.size(); ++i) EXPECT_EQ(log[i].revision, i + 1);
}

TEST_F(RegisterFile, is_made_once_when_two_make_it_at_once) {
  std::vector<std::jthread> makers;
  for (int i = 0; i < 4; ++i) {
    makers.emplace_back([this] { EXPECT_NO_THROW(open_register(file_, Access::create)); });
  }
  makers.clear();
  EXPECT_EQ(open_register(file_, Access::read)->head(), 0U);
}

TEST_F(RegisterFile, holds_no_text_of_a_redacted_source_any_more) {
  std::string const words[] = {"Zeldzaamwoord", "zeldzaamwoord"};
  Blob const blob{"h1", "De hele tekst met Zeldzaamwoord erin. " + std::string(9000, 'z')};
  {
    auto const store = open_register(file_, Access::create);
    Desk desk{*store, counter_};
    std::vector<std::string> names;
    for (int i = 0; i < 30; ++i) names.push_back("Zeldzaamwoord " + std::to_string(i));
    auto const change =
        import_document(desk.now(), document("h1", names), desk.who(), tools(counter_));
    ASSERT_TRUE(store->append(*change, 0, std::span{&blob, 1}));
    ASSERT_TRUE(desk.import(document("h1", names, "gm0014", "2")));
    ASSERT_TRUE(desk.import(document("h2", {"Gewoonwoord"}, "gm0014")));
  }
  ASSERT_NE(bytes_of(file_).find(words[0]), std::string::npos) << "the test can fail";
  auto const store = open_register(file_, Access::write);
  Desk desk{*store, counter_};
  ASSERT_TRUE(desk.redact("h1"));
  // Also while it is still open: file and journal.
  for (auto const& entry : std::filesystem::directory_iterator{scratch_.path()}) {
    auto const bytes = bytes_of(entry.path());
    for (auto const& word : words) EXPECT_EQ(bytes.find(word), std::string::npos) << entry.path();
    EXPECT_EQ(bytes.find("zzzzzzzzzz"), std::string::npos) << entry.path();
  }
  EXPECT_NE(bytes_of(file_).find("Gewoonwoord"), std::string::npos);
}

TEST_F(RegisterFile, can_be_asked_in_sql) {
  make({"VNG", "Regio"});
  auto const store = open_register(file_, Access::write);
  Desk desk{*store, counter_};
  ASSERT_TRUE(desk.judge(account(desk.now(), "Regio"), "vng", Verdict::same));
  ASSERT_TRUE(desk.import(document("h1", {"VNG", "Regio"}, "gm0017", "2")));
  Database database{file_, Database::Mode::read};
  EXPECT_EQ(database.number("SELECT count(*) FROM account"), 2);
  EXPECT_EQ(database.text("SELECT group_concat(name, '+') FROM partnership WHERE slug = 'vng'"),
            "VNG+Regio");
  EXPECT_EQ(database.text("SELECT partnership || ' ' || code || ' ' || via FROM participation "
                          "WHERE partnership = 'VNG'"),
            "VNG gm0014 named");
}

// ---- kill -9

/// Appends for ever and says each acknowledged revision on the pipe.
[[noreturn]] void append_for_ever(std::filesystem::path const& file, int pipe) {
  try {
    auto const store = open_register(file, Access::write);
    int counter = static_cast<int>(store->head()) * 100000;
    for (;;) {
      auto const head = store->head();
      auto const hash = "h" + std::to_string(head);
      Blob const blob{hash, std::string(3000, 'b')};
      auto change = import_document({}, document(hash, {"VNG", "Regio"}), by(), tools(counter));
      auto const revision = store->append(*std::move(change), head, std::span{&blob, 1});
      if (revision && write(pipe, &*revision, sizeof *revision) != sizeof *revision) _exit(1);
    }
  } catch (Error const&) {
    _exit(2);
  }
}

TEST_F(RegisterFile, keeps_what_was_acknowledged_when_killed_at_any_moment) {
  make();
  Revision acknowledged = 1;
  constexpr int kills = 25;
  for (int i = 0; i < kills; ++i) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    auto const child = fork();
    if (child == 0) {
      close(ends[0]);
      append_for_ever(file_, ends[1]);
    }
    close(ends[1]);
    // From right at the start to well into the writing, somewhere between two acknowledgements.
    Revision revision = 0;
    for (int seen = 0; seen < i % 6; ++seen) {
      ASSERT_EQ(read(ends[0], &revision, sizeof revision), ssize_t{sizeof revision});
      acknowledged = revision;
    }
    std::this_thread::sleep_for(std::chrono::microseconds{i * 2711 % 4000});
    kill(child, SIGKILL);
    while (read(ends[0], &revision, sizeof revision) == sizeof revision) acknowledged = revision;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer ended by itself";

    auto const store = open_register(file_, Access::write);
    ASSERT_GE(store->head(), acknowledged);
    auto const log = store->changes();
    ASSERT_EQ(log.size(), store->head());
    for (std::size_t k = 1; k < log.size(); ++k) {
      ASSERT_EQ(log[k].events.size(), log[1].events.size()) << "a change is whole";
      ASSERT_TRUE(store->blob("h" + std::to_string(k)));
    }
  }
  EXPECT_EQ(integrity(file_), "ok");
  EXPECT_GT(acknowledged, Revision{kills}) << "hardly anything was written: the test shows nothing";
}

}  // namespace register_file_test
}  // namespace verband::store
