// SPDX-License-Identifier: EUPL-1.2
// What HTTP and addresses ask of the website.
#include <regex>

#include "app/http_rules.hpp"
#include "web.hpp"

namespace verband::app {
namespace site_rules_test {

class Rules : public Web {};

TEST(http_rules, gzip_is_given_to_who_takes_it) {
  for (auto const* takes : {"gzip", "br, gzip", "GZIP", "gzip;q=0.5", "gzip; q=0.001", "*, gzip"}) {
    EXPECT_TRUE(accepts_gzip(takes)) << takes;
  }
  for (auto const* not_so : {"", "br", "gzip;q=0", "gzip; q=0", "gzip ;\tQ=0.000", "x-gzip",
                             "notgzip", "br, gzip;q=0"}) {
    EXPECT_FALSE(accepts_gzip(not_so)) << not_so;
  }
}

TEST(http_rules, a_target_with_a_host_is_that_path_on_that_host) {
  auto const whole = origin_form({.target = "http://a.example:80/gemeenten?op=2015", .host = "b"});
  EXPECT_EQ(whole.target, "/gemeenten?op=2015");
  EXPECT_EQ(whole.host, "a.example:80");
  EXPECT_EQ(origin_form({.target = "HTTPS://a.example"}).target, "/");
  EXPECT_EQ(origin_form({.target = "http://a.example?x=1"}).target, "/?x=1");
  EXPECT_EQ(origin_form({.target = "/http://a", .host = "b"}).host, "b");
}

TEST_F(Rules, a_target_with_a_host_is_answered) {
  EXPECT_EQ(get("http://localhost/gemeenten").status, 200);
  EXPECT_EQ(get("http://localhost/v1/bronnen").header("Content-Type"), "application/json");
}

TEST_F(Rules, an_encoded_slash_at_the_end_is_no_address_elsewhere) {
  EXPECT_EQ(get("/gemeente/haren%2F").status, 404);
  EXPECT_EQ(get("/gemeente/haren/").header("Location"), "/gemeente/haren");
}

TEST_F(Rules, a_file_with_a_wrong_date_is_a_problem) {
  for (auto const* path :
       {"/samenwerking/vng.csv", "/vergelijk/haren/groningen.csv", "/gemeente/haren.csv",
        "/samenwerkingen.xlsx", "/thema/recreatie.json"}) {
    auto const answer = get(std::string{path} + "?op=foo");
    EXPECT_EQ(answer.status, 400) << path;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << path;
    EXPECT_TRUE(answer.header("Content-Disposition").empty()) << path;
  }
}

TEST_F(Rules, where_dates_make_no_difference_a_wrong_one_is_no_fault) {
  for (auto const* path : {"/static/verband.css", "/robots.txt", "/gezond", "/favicon.svg"}) {
    EXPECT_EQ(get(std::string{path} + "?op=foo").status, 200) << path;
  }
}

TEST_F(Rules, a_file_of_a_name_in_capitals_stays_a_file) {
  EXPECT_EQ(get("/gemeente/Haren.csv?op=2015-01-01").header("Location"),
            "/gemeente/haren.csv?op=2015-01-01");
  EXPECT_EQ(get("/samenwerking/VNG.csv?op=2015-01-01").header("Location"),
            "/samenwerking/vng.csv?op=2015-01-01");
}

TEST_F(Rules, an_answer_that_is_kept_holds_no_more_than_its_bytes) {
  for (auto const* takes : {"", "gzip"}) {
    auto const body =
        site().answer({.target = "/gemeenten", .accept_encoding = takes}, moment).response.body;
    EXPECT_LE(body->capacity(), body->size() + 16) << takes;
  }
}

TEST_F(Rules, the_kind_in_a_lasting_address_must_be_right) {
  EXPECT_EQ(get("/id/gemeente/gm0017").status, 303);
  EXPECT_EQ(get("/id/foo/gm0017").status, 404);
  EXPECT_EQ(get("/id/provincie/gm0017").status, 404);
}

TEST_F(Rules, an_official_code_is_found) {
  EXPECT_NE(text("/zoek?q=GM0014").find("href=\"/gemeente/groningen\""), std::string::npos);
}

TEST_F(Rules, parameters_of_another_page_are_not_passed_on) {
  EXPECT_EQ(get("/gemeenten?naam=xyzzyxyzzy").status, 404);
  EXPECT_EQ(get("/gemeenten?naam=xyzzyxyzzy").body->find("?naam=xyzzy"), std::string::npos);
}

TEST_F(Rules, blanks_are_no_words_to_search_for) {
  EXPECT_EQ(text("/gemeente/groningen?op=2015-01-01&q=%20").find("Woorden: "), std::string::npos);
}

TEST_F(Rules, a_task_field_is_no_theme) { EXPECT_EQ(get("/thema/iv3_0").status, 404); }

TEST_F(Rules, the_menu_shows_where_one_is) {
  auto const current = [&](std::string const& target) {
    auto const html = text(target);
    auto const at = html.find("aria-current=\"page\"");
    auto const begin = html.rfind("href=\"", at) + 6;
    return html.substr(begin, html.find_first_of("?\"", begin) - begin);
  };
  EXPECT_EQ(current("/samenwerking/vng?op=2015-01-01"), "/samenwerkingen");
  EXPECT_EQ(current("/samenwerking/vng/geschiedenis?op=2015-01-01"), "/samenwerkingen");
  EXPECT_EQ(current("/bron/" + source_id(text("/bronnen"))), "/bronnen");
}

TEST_F(Rules, a_name_does_not_turn_the_title_around) {
  auto const name = "Overleg \u202Enegnir";
  auto const rows = std::string{"Samenwerkingsverband\tDoel\tDeelnemers\n"} + name +
                    "\tPraten\tHaren, Assen\nAnder overleg\tPraten\tHaren, Assen\n";
  ASSERT_EQ(call({"import", write("a.txt", rows), "--owner", "Haren", "--on", "2015-01-01"}).status,
            exit_ok);
  auto html = text("/samenwerkingen?op=2015-01-01&q=negnir");
  std::smatch found;
  ASSERT_TRUE(std::regex_search(html, found, std::regex{"href=\"(/samenwerking/[^\"?]*negnir)"}));
  html = text(found[1].str() + "?op=2015-01-01");
  auto const part = [&](std::string const& begin, std::string const& end) {
    auto const at = html.find(begin);
    return html.substr(at, html.find(end, at) - at);
  };
  for (auto const& each :
       {part("<title>", "</title>"), part("<h1", "</h1>"), part("class=\"vb-crumbs\"", "</nav>")}) {
    EXPECT_NE(each.find("negnir"), std::string::npos) << each;
    EXPECT_EQ(each.find("\u202E"), std::string::npos) << each;
  }
}

TEST_F(Rules, many_members_are_folded_and_few_are_not) {
  EXPECT_NE(text("/samenwerking/vng?op=2015-01-01").find("<summary>Toon alle "), std::string::npos);
  EXPECT_EQ(
      text("/samenwerking/gr-meerschap-paterswolde?op=2015-01-01").find("<summary>Toon alle "),
      std::string::npos);
}

}  // namespace site_rules_test
}  // namespace verband::app
