// SPDX-License-Identifier: EUPL-1.2
// The API as values: requests in, answers out, no sockets. tests/api holds every answer against
// the description; here is what a description cannot say.
#include <algorithm>
#include <set>

#include "app/api_question.hpp"
#include "app/site.hpp"
#include "program.hpp"
#include "registry/commands.hpp"
#include "registry/fold.hpp"
#include "store/register_file.hpp"

namespace verband::app {
namespace api_test {

Instant const asked_at = *parse_instant("2026-11-23T12:00:00Z");

class Api : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    take("haren-2015.txt", "Haren", "2015-01-01");
    take("goes-2016.txt", "Goes", "2016-01-01");
  }
  void take(std::string const& name, std::string const& owner, std::string const& day,
            std::string const& visibility = "cellen") {
    ASSERT_EQ(call({"import", std::string{VERBAND_ROOT "/examples/"} + name, "--owner", owner,
                    "--on", day, "--visibility", visibility})
                  .status,
              exit_ok);
  }
  Site& site() {
    if (!site_) {
      site_ = std::make_unique<Site>(SiteOptions{.register_file = file_}, embedded_knowledge());
    }
    return *site_;
  }
  HttpResponse get(std::string const& target, std::string const& method = "GET",
                   std::string const& tag = {}) {
    return site()
        .answer({.method = method, .target = target, .if_none_match = tag, .host = "localhost"},
                asked_at)
        .response;
  }
  json body(std::string const& target, int status = 200) {
    auto const response = get(target);
    EXPECT_EQ(response.status, status) << target;
    return response.body && !response.body->empty() ? json::parse(*response.body) : json{};
  }
  static std::vector<std::string> faulty(json const& problem) {
    std::vector<std::string> result;
    for (auto const& each : problem.at("fouten")) result.push_back(each.at("parameter"));
    std::ranges::sort(result);
    return result;
  }
  /// Path and query of an address on this site.
  static std::string target(std::string const& address) {
    return address.substr(std::string{"http://localhost"}.size());
  }
  std::unique_ptr<Site> site_{};
};

TEST_F(Api, all_faults_come_at_once_as_problem_details) {
  auto const response =
      get("/v1/samenwerkingsverbanden?op=1-1-2015&bekend=x&limiet=0&cursor=!&status=x&onbekend=1&q="
          "&deelnemer=gm9999&beleidsterrein=niets&grondslag=y&rechtsvorm=z&verplichting=w");
  EXPECT_EQ(response.status, 400);
  EXPECT_EQ(response.header("Content-Type"), "application/problem+json");
  auto const problem = json::parse(*response.body);
  EXPECT_EQ(problem.at("status"), 400);
  EXPECT_EQ(faulty(problem),
            (std::vector<std::string>{"bekend", "beleidsterrein", "cursor", "deelnemer",
                                      "grondslag", "limiet", "onbekend", "op", "q", "rechtsvorm",
                                      "status", "verplichting"}));
}

TEST_F(Api, only_iso_dates_are_taken_and_each_once) {
  for (auto const* day : {"1-1-2015", "2015", "2015-1-1", "20150101", "2015-02-30", "1700-01-01"}) {
    EXPECT_EQ(faulty(body("/v1/bronnen?op=" + std::string{day}, 400)),
              std::vector<std::string>{"op"})
        << day;
  }
  EXPECT_EQ(faulty(body("/v1/bronnen?op=2015-01-01&op=2016-01-01", 400)),
            std::vector<std::string>{"op"});
  // The pages take what people write.
  EXPECT_EQ(get("/bronnen?op=1-1-2015").status, 200);
}

TEST_F(Api, parts_by_cursor_are_the_whole_list) {
  for (auto const* list : {"/v1/samenwerkingsverbanden", "/v1/deelnames", "/v1/beleidsterreinen",
                           "/v1/bronnen", "/v1/wijzigingen", "/v1/organisaties?naam=aa"}) {
    std::string const address =
        list + std::string{std::string_view{list}.find('?') == std::string_view::npos ? "?" : "&"};
    json whole = json::array();
    for (json part = body(address + "op=2015-01-01&limiet=100");;
         part = body(target(part.at("volgende")))) {
      whole.insert(whole.end(), part.at("resultaten").begin(), part.at("resultaten").end());
      if (part.at("volgende").is_null()) {
        EXPECT_EQ(part.at("totaal"), whole.size()) << list;
        break;
      }
    }
    json pieces = json::array();
    for (json part = body(address + "op=2015-01-01&limiet=7");;
         part = body(target(part.at("volgende")))) {
      EXPECT_LE(part.at("resultaten").size(), 7U);
      pieces.insert(pieces.end(), part.at("resultaten").begin(), part.at("resultaten").end());
      if (part.at("volgende").is_null()) break;
    }
    EXPECT_GT(whole.size(), 1U) << list;
    EXPECT_EQ(pieces, whole) << list;
  }
}

TEST_F(Api, a_cursor_goes_on_after_the_register_changed) {
  auto const first = body("/v1/samenwerkingsverbanden?op=2016-01-01&limiet=5");
  std::set<std::string> seen;
  for (auto const& each : first.at("resultaten")) seen.insert(each.at("slug"));
  take("venlo-2014.txt", "Venlo", "2014-06-01");
  ASSERT_TRUE(site().refresh());
  std::string last = first.at("resultaten").back().at("naam");
  for (json part = body(target(first.at("volgende")));; part = body(target(part.at("volgende")))) {
    for (auto const& each : part.at("resultaten")) {
      EXPECT_TRUE(seen.insert(each.at("slug")).second) << each.at("slug");
    }
    if (part.at("volgende").is_null()) break;
  }
  EXPECT_GT(seen.size(), 27U);
}

TEST_F(Api, a_cursor_of_another_list_is_a_fault) {
  auto const other = cursor("bronnen", "abc");
  EXPECT_EQ(cursor_key("bronnen", other), "abc");
  EXPECT_EQ(cursor_key("deelnames", other), std::nullopt);
  EXPECT_EQ(faulty(body("/v1/deelnames?cursor=" + other, 400)), std::vector<std::string>{"cursor"});
  for (std::string const key : {"", "a", "ab", "abc", "abcd", "é\n\xFF", "\n\n"}) {
    EXPECT_EQ(cursor_key("bronnen", cursor("bronnen", key)), key);
  }
}

TEST_F(Api, filters_are_or_within_and_and_between) {
  auto const count = [&](std::string const& filters) {
    return body("/v1/samenwerkingsverbanden?op=2015-01-01" + filters).at("totaal").get<int>();
  };
  auto const all = count("");
  auto const by_law = count("&grondslag=publiekrechtelijk");
  auto const private_law = count("&grondslag=privaatrechtelijk");
  EXPECT_GT(by_law, 0);
  EXPECT_GT(private_law, 0);
  EXPECT_LT(by_law + private_law, all);
  EXPECT_EQ(count("&grondslag=publiekrechtelijk&grondslag=privaatrechtelijk"),
            by_law + private_law);
  auto const both = count("&grondslag=publiekrechtelijk&deelnemer=gm1730");
  EXPECT_GT(both, 0);
  EXPECT_LT(both, by_law);
  EXPECT_EQ(count("&deelnemer=GM0017"), count("&deelnemer=gm0017"));
}

TEST_F(Api, an_organisation_that_is_gone_is_still_there) {
  auto const now = body("/v1/organisaties/gm0017?op=2020-01-01");
  EXPECT_EQ(now.at("actief"), false);
  EXPECT_EQ(now.at("tot"), "2019-01-01");
  EXPECT_EQ(now.at("geworden").at(0).at("code"), "gm0014");
  EXPECT_EQ(body("/v1/organisaties/gm0017?op=2015-01-01").at("geworden").at(0).at("code"),
            "gm0017");
  EXPECT_GT(body("/v1/deelnames?organisatie=gm0017&op=2020-01-01").at("totaal"), 0);
  EXPECT_GT(body("/v1/organisaties?actief=false&op=2020-01-01").at("totaal"), 0);
}

TEST_F(Api, known_before_the_register_was_made_there_is_nothing) {
  for (auto const* list : {"samenwerkingsverbanden", "deelnames", "bronnen", "wijzigingen"}) {
    EXPECT_EQ(body("/v1/" + std::string{list} + "?bekend=2026-11-01").at("totaal"), 0) << list;
    EXPECT_GT(body("/v1/" + std::string{list} + "?bekend=2026-11-24").at("totaal"), 0) << list;
  }
  EXPECT_EQ(body("/v1/samenwerkingsverbanden/vng?bekend=2026-11-24").at("bekend"), "2026-11-24");
  EXPECT_EQ(get("/v1/samenwerkingsverbanden/vng?bekend=2026-11-01").status, 404);
}

TEST_F(Api, every_page_of_a_partnership_is_in_the_answer) {
  auto const one = body("/v1/samenwerkingsverbanden/vng?op=2016-01-01");
  EXPECT_EQ(one.at("stand"), "vermoed");
  auto const uuid = one.at("uri").get<std::string>().substr(9);
  EXPECT_EQ(body("/v1/samenwerkingsverbanden/" + uuid + "?op=2016-01-01"), one);
  for (auto const& each : one.at("deelnemers")) EXPECT_FALSE(each.at("reden").empty());
  EXPECT_EQ(one.at("pagina"), "http://localhost/samenwerking/vng?op=2016-01-01");
  EXPECT_EQ(get(target(one.at("pagina"))).status, 200);
}

TEST_F(Api, one_that_moved_leads_to_the_elder) {
  std::string moved;
  std::string elder;
  {
    auto const store = store::open_register(file_, store::Access::write);
    auto const log = store->changes();
    registry::PairRequest const pair{"geo-park", "vng", Verdict::same, {}};
    auto const change = registry::judge_pairs(
        registry::fold(log, nullptr), log, {&pair, 1},
        {.author = "test", .reason = "hetzelfde", .now = asked_at}, {.mint = [] { return "1"; }});
    ASSERT_TRUE(change);
    ASSERT_TRUE(store->append(*change, store->head()));
    auto const after = registry::fold(store->changes(), nullptr);
    elder = registry::partnership(after, "vng")->slug;
    moved = elder == "vng" ? "geo-park" : "vng";
  }
  auto const response = get("/v1/samenwerkingsverbanden/" + moved + "?op=2015-01-01");
  EXPECT_EQ(response.status, 303);
  EXPECT_EQ(response.header("Location"),
            "http://localhost/v1/samenwerkingsverbanden/" + elder + "?op=2015-01-01");
  EXPECT_EQ(response.header("API-Version"), api_version);
}

TEST_F(Api, a_closed_source_is_nowhere) {
  take("venlo-2014.txt", "Venlo", "2014-06-01", "gesloten");
  EXPECT_EQ(body("/v1/bronnen").at("totaal"), 2);
  auto const changes = body("/v1/wijzigingen");
  for (auto const& each : changes.at("resultaten")) {
    EXPECT_EQ(each.at("samenvatting").get<std::string>().find("Venlo"), std::string::npos);
    EXPECT_FALSE(each.contains("auteur"));
  }
  auto const all = *get("/v1/samenwerkingsverbanden?op=2014-06-01").body;
  EXPECT_EQ(all.find("venlo-2014"), std::string::npos);
}

TEST_F(Api, changes_from_a_revision_on) {
  auto const all = body("/v1/wijzigingen");
  auto const last = all.at("resultaten").back().at("revisie").get<int>();
  EXPECT_EQ(last, all.at("revisie"));
  EXPECT_EQ(body("/v1/wijzigingen?vanaf=" + std::to_string(last)).at("totaal"), 1);
  EXPECT_EQ(body("/v1/wijzigingen?vanaf=" + std::to_string(last + 1)).at("totaal"), 0);
}

TEST_F(Api, head_tags_and_preflight) {
  auto const first = get("/v1/bronnen");
  ASSERT_FALSE(first.header("ETag").empty());
  auto const again = get("/v1/bronnen", "GET", std::string{first.header("ETag")});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, nullptr);
  EXPECT_EQ(again.header("API-Version"), api_version);
  EXPECT_EQ(get("/v1/bronnen", "HEAD").header("ETag"), first.header("ETag"));
  auto const preflight = get("/v1/bronnen", "OPTIONS");
  EXPECT_EQ(preflight.status, 204);
  EXPECT_EQ(preflight.header("Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(preflight.header("Access-Control-Allow-Methods"), "GET, HEAD, OPTIONS");
}

TEST_F(Api, whatever_is_refused_is_a_problem_with_a_version) {
  std::vector<std::pair<std::string, int>> const all{
      {"/v1", 404},
      {"/v1/", 404},
      {"/v1/bestaat-niet", 404},
      {"/v1/bronnen/", 404},
      {"/v1/bronnen.json", 404},
      {"/v1/samenwerkingsverbanden/a%2Fb", 404},
      {"/v1/samenwerkingsverbanden/%2e%2e", 404},
      {"/v1/bronnen/%2e%2e%2f%2e%2e%2fetc%2fpasswd", 404},
      {"/v1/bronnen/" + std::string(64, 'f'), 404},
      {"/v1/organisaties/%E2%80%AEgm0014", 404},
      {"/v1/organisaties/%3Cscript%3E", 404},
      {"/v1/samenwerkingsverbanden/" + std::string(3000, 'a'), 404},
      {"/v1/samenwerkingsverbanden/urn:uuid:", 404},
      {"/v1/samenwerkingsverbanden/a%00b", 400},
      {"/v1/samenwerkingsverbanden/%FF", 400},
      {"/v1/samenwerkingsverbanden/%zz", 400},
      {"/v1/samenwerkingsverbanden?q=%00", 400},
      {"/v1/samenwerkingsverbanden?%E2%80%AE=1", 400},
      {"/v1/samenwerkingsverbanden/" + std::string(5000, 'a'), 414}};
  for (auto const& [address, status] : all) {
    auto const response = get(address);
    EXPECT_EQ(response.status, status) << address;
    EXPECT_EQ(response.header("Content-Type"), "application/problem+json") << address;
    EXPECT_EQ(response.header("API-Version"), api_version) << address;
    EXPECT_EQ(response.header("Access-Control-Allow-Origin"), "*") << address;
    auto const problem = json::parse(*response.body);
    EXPECT_EQ(problem.at("status"), status);
    EXPECT_TRUE(problem.contains("title") && problem.contains("detail"));
  }
  EXPECT_EQ(get("/v1/bronnen", "POST").header("Content-Type"), "application/problem+json");
  EXPECT_EQ(get("/v1x").header("API-Version"), "");
}

TEST_F(Api, the_description_has_the_address_and_the_version_of_this_site) {
  auto const description = body("/v1/openapi.json");
  EXPECT_EQ(description.at("info").at("version"), api_version);
  EXPECT_EQ(description.at("info").at("contact").at("url"), "http://localhost/over");
  auto const yaml = get("/v1/openapi.yaml");
  EXPECT_EQ(yaml.header("Content-Type"), "application/yaml");
  EXPECT_NE(yaml.body->find("http://localhost/over"), std::string::npos);
  std::size_t places = 0;
  for (auto const& route : routes()) {
    if (!route.is_api()) continue;
    ++places;
    EXPECT_TRUE(description.at("paths").contains(route.pattern.substr(3))) << route.pattern;
  }
  EXPECT_EQ(places, description.at("paths").size());
}

}  // namespace api_test
}  // namespace verband::app
