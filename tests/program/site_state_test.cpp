// SPDX-License-Identifier: EUPL-1.2
// What the website shows of a register that others write to, close, replace or break.
#include <regex>

#include "app/access_log.hpp"
#include "web.hpp"

namespace verband::app {
namespace site_state_test {

constexpr auto secret_row =
    "Samenwerkingsverband\tDoel\tDeelnemers\n"
    "GGD Geheimland\tVertrouwelijk\tHaren, Tynaarlo\n";

class State : public Web {
 protected:
  void at(std::string const& day) { now_ = *parse_instant(day + "T12:00:00Z"); }
  void take(std::string const& name, std::string const& bytes, std::string const& visibility) {
    auto const done = call({"import", write(name, bytes), "--owner", "Haren", "--on", "2015-01-01",
                            "--visibility", visibility});
    ASSERT_EQ(done.status, exit_ok) << done.err;
  }
  void done(std::vector<std::string> const& typed) {
    auto const outcome = call(typed);
    ASSERT_EQ(outcome.status, exit_ok) << outcome.err;
  }
  void break_register() { std::ofstream{file_, std::ios::binary | std::ios::trunc} << "kapot"; }
};

TEST_F(State, undoing_the_import_of_a_closed_source_does_not_open_it) {
  at("2026-11-20");
  take("geheim.txt", secret_row, "gesloten");
  at("2026-11-22");
  done({"undo", "3", "--reason", "vergissing"});
  for (auto const* target :
       {"/v1/wijzigingen", "/v1/wijzigingen?bekend=2026-11-21", "/v1/bronnen?bekend=2026-11-21",
        "/samenwerkingen?op=2015-01-01&bekend=2026-11-21",
        "/samenwerkingen.csv?op=2015-01-01&bekend=2026-11-21", "/bronnen?bekend=2026-11-21"}) {
    auto const shown = text(target);
    for (auto const* word : {"Geheimland", "geheim.txt", "vergissing", "1 rij"}) {
      EXPECT_EQ(shown.find(word), std::string::npos) << target << ": " << word;
    }
  }
}

TEST_F(State, a_closed_name_is_no_address_and_the_public_address_stays) {
  take("open.txt",
       "Samenwerkingsverband\tDoel\tDeelnemers\nGGD Zeeland\tGezondheid\tHaren, Assen\n", "cellen");
  take("geheim.txt", secret_row, "gesloten");
  EXPECT_EQ(get("/samenwerking/ggd-zeeland?op=2015-01-01").status, 200);
  auto const listed = json::parse(
      call({"list", "--text", "GGD Zeeland", "--on", "2015-01-01", "--format", "json"}).out);
  done({"judge", listed.at("partnerships").at(0).at("account"), "--same", "ggd-geheimland",
        "--reason", "hetzelfde"});
  ASSERT_TRUE(site().refresh());
  EXPECT_EQ(get("/samenwerking/ggd-zeeland?op=2015-01-01").status, 200);
  EXPECT_EQ(get("/samenwerking/ggd-geheimland?op=2015-01-01").status, 404);
  EXPECT_EQ(text("/samenwerkingen?op=2015-01-01&q=ggd").find("geheimland"), std::string::npos);
  EXPECT_EQ(text("/v1/samenwerkingsverbanden?op=2015-01-01&q=ggd").find("geheimland"),
            std::string::npos);
}

TEST_F(State, a_public_address_leads_on_when_all_rows_went_elsewhere) {
  take("open.txt",
       "Samenwerkingsverband\tDoel\tDeelnemers\nGGD Zeeland\tGezondheid\tHaren, Assen\n", "cellen");
  auto const listed = json::parse(
      call({"list", "--text", "GGD Zeeland", "--on", "2015-01-01", "--format", "json"}).out);
  done({"judge", listed.at("partnerships").at(0).at("account"), "--same", "vng", "--reason",
        "hetzelfde"});
  auto const moved = get("/samenwerking/ggd-zeeland?op=2015-01-01");
  EXPECT_EQ(moved.status, 303);
  EXPECT_EQ(moved.header("Location"), "/samenwerking/vng?op=2015-01-01");
}

TEST_F(State, a_source_that_was_public_is_withdrawn_for_who_follows_the_changes) {
  done({"source", "haren-2015.txt", "--visibility", "gesloten", "--reason", "geheime reden"});
  auto const changes = json::parse(text("/v1/wijzigingen")).at("resultaten");
  auto const& last = changes.at(changes.size() - 1);
  EXPECT_EQ(last.at("soort"), "ingetrokken");
  EXPECT_EQ(last.at("revisie"), 3);
  EXPECT_EQ(last.at("reden"), "");
  ASSERT_EQ(last.at("geraakt").size(), 1U);
  EXPECT_EQ(last.at("geraakt").at(0).at("soort"), "bron");
}

TEST_F(State, a_replaced_register_of_the_same_revision_gives_its_own_past) {
  auto const first = file_;
  auto const other = (folder_ / "ander.verband").string();
  at("2026-11-25");
  done({"import", VERBAND_ROOT "/examples/venlo-2014.txt"});
  std::filesystem::copy_file(first, other);
  // Both have one more revision, on a later day; their pasts differ.
  std::filesystem::remove(other);
  auto const fill = [&](std::string const& file, std::string const& name, std::string const& day) {
    at(day);
    EXPECT_EQ(call({"import", std::string{VERBAND_ROOT "/examples/"} + name}, {}, file).status,
              exit_ok);
  };
  fill(other, "goes-2016.txt", "2026-11-23");
  fill(other, "venlo-2014.txt", "2026-11-25");
  auto const target = "/samenwerkingen?op=2015-01-01&bekend=2026-11-24";
  auto const before = text(target);
  std::filesystem::rename(other, file_);
  ASSERT_TRUE(site().refresh());
  EXPECT_EQ(json::parse(text("/gezond")).at("revisie"), 3) << "the same number";
  EXPECT_NE(text(target), before);
}

TEST_F(State, days_on_which_the_register_knew_the_same_share_one_past) {
  at("2026-11-27");
  done({"import", VERBAND_ROOT "/examples/venlo-2014.txt"});
  EXPECT_EQ(get("/samenwerkingen?bekend=2026-11-24").status, 200);
  // From here on nothing can be read from the register any more.
  break_register();
  for (auto const* day : {"2026-11-23", "2026-11-25", "2026-11-26", "2026-11-27", "2099-01-01"}) {
    EXPECT_EQ(get("/samenwerkingen?bekend=" + std::string{day}).status, 200) << day;
  }
  EXPECT_EQ(get("/samenwerkingen?bekend=2026-01-01").status, 503);
}

TEST_F(State, a_broken_register_is_said_to_be_temporary) {
  at("2026-11-27");
  done({"source", "haren-2015.txt", "--visibility", "openbaar", "--reason", "proef"});
  auto const id = source_id(text("/bronnen"));
  ASSERT_FALSE(id.empty());
  break_register();
  for (auto const& target : {"/bron/" + id, std::string{"/samenwerkingen?bekend=2026-11-24"}}) {
    auto const answer = get(target);
    EXPECT_EQ(answer.status, 503) << target;
    EXPECT_FALSE(answer.header("Retry-After").empty());
    EXPECT_NE(answer.body->find("<h1"), std::string::npos) << "a page of ours";
  }
  for (auto const& target :
       {"/v1/bronnen/" + id, std::string{"/v1/samenwerkingsverbanden?bekend=2026-11-24"}}) {
    auto const answer = get(target);
    EXPECT_EQ(answer.status, 503) << target;
    EXPECT_FALSE(answer.header("Retry-After").empty());
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
    EXPECT_EQ(json::parse(*answer.body).at("status"), 503);
    EXPECT_NE(answer.header("Access-Control-Expose-Headers").find("Retry-After"),
              std::string::npos);
  }
}

TEST_F(State, an_error_of_ours_is_told_as_one) {
  auto const broken = [](std::string const& target) {
    return answer_or_apologise({.target = target},
                               [](auto const&) -> Answered { throw Error{"kapot"}; })
        .response;
  };
  auto const api = broken("/v1/bronnen?limiet=1");
  EXPECT_EQ(api.status, 500);
  EXPECT_EQ(api.header("Content-Type"), "application/problem+json");
  EXPECT_FALSE(api.header("API-Version").empty());
  EXPECT_EQ(json::parse(*api.body).at("status"), 500);
  auto const page = broken("/bronnen");
  EXPECT_EQ(page.status, 500);
  EXPECT_TRUE(page.header("Content-Type").starts_with("text/plain"));
  EXPECT_EQ(page.header("X-Content-Type-Options"), "nosniff");
}

}  // namespace site_state_test
}  // namespace verband::app
