// SPDX-License-Identifier: EUPL-1.2
// What HTTP and addresses ask of the website.
#include "app/http_rules.hpp"
#include "web.hpp"

namespace verband::app {
namespace {

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

TEST_F(Rules, the_kind_in_a_lasting_address_must_be_right) {
  EXPECT_EQ(get("/id/gemeente/gm0017").status, 303);
  EXPECT_EQ(get("/id/foo/gm0017").status, 404);
  EXPECT_EQ(get("/id/provincie/gm0017").status, 404);
}

}  // namespace
}  // namespace verband::app
