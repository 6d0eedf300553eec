// SPDX-License-Identifier: EUPL-1.2
// The command and the places about overlap, on the example.
#include <pugixml.hpp>

#include "publish/overlap/views.hpp"
#include "web.hpp"

namespace verband::app {
namespace overlap_test {

using OverlapCommand = Web;

TEST_F(OverlapCommand, tells_the_same_as_who) {
  auto const shared = json::parse(
      call({"overlap", "Haren", "Tynaarlo", "--on", "2015-01-01", "--format", "json"}).out);
  auto const who =
      json::parse(call({"who", "Haren", "Tynaarlo", "--on", "2015-01-01", "--format", "json"}).out);
  std::size_t both = 0;
  for (auto const& each : shared["partnerships"]) {
    both += each["gm0017"].get<bool>() && each["gm1730"].get<bool>() ? 1 : 0;
  }
  EXPECT_GT(both, 3U);
  EXPECT_EQ(both, who["partnerships"].size());
  EXPECT_EQ(shared["matrix"][0]["gm1730"], both);
  EXPECT_EQ(shared["on"], "2015-01-01");
}

TEST_F(OverlapCommand, answers_every_view_in_every_format) {
  for (auto const& view : publish::overlap_views()) {
    for (std::string const format : {"table", "json", "csv", "xlsx", "graphml", "gexf"}) {
      auto const outcome = call({"overlap", "Haren", "Groningen", "--view", std::string{view.key},
                                 "--on", "2015-01-01", "--format", format});
      ASSERT_EQ(outcome.status, exit_ok) << outcome.err;
      ASSERT_FALSE(outcome.out.empty()) << view.key << ' ' << format;
      if (format == "json") {
        EXPECT_EQ(json::parse(outcome.out)["view"], view.key);
      }
      EXPECT_EQ(outcome.out.starts_with("PK"), format == "xlsx");
      pugi::xml_document document;
      if (format == "graphml" || format == "gexf") {
        EXPECT_TRUE(document.load_string(outcome.out.c_str())) << format;
      }
    }
  }
}

TEST_F(OverlapCommand, says_what_is_wrong) {
  EXPECT_EQ(call({"overlap"}).status, exit_usage);
  EXPECT_EQ(call({"overlap", "Haren", "--on", "2015-01-01"}).status, exit_usage);
  EXPECT_EQ(call({"overlap", "Haren", "Atlantis", "--on", "2015-01-01"}).status, exit_not_found);
  EXPECT_EQ(call({"overlap", "--view", "anders"}).status, exit_usage);
  EXPECT_EQ(call({"overlap", "--view", "sets", "--basis", "rond"}).status, exit_usage);
  // Haren has become Groningen: that is one.
  EXPECT_EQ(call({"overlap", "Haren", "Groningen", "--on", "2020-01-01"}).status, exit_usage);
  terminal_ = true;
  EXPECT_EQ(call({"overlap", "--view", "sets", "--format", "xlsx"}).status, exit_usage);
}

TEST_F(OverlapCommand, a_filter_leaves_rows_out) {
  auto const rows = [&](std::vector<std::string> more) {
    std::vector<std::string> typed{"overlap",    "Haren",    "Tynaarlo", "--on",
                                   "2015-01-01", "--format", "json"};
    typed.insert(typed.end(), more.begin(), more.end());
    return json::parse(call(typed).out)["partnerships"].size();
  };
  EXPECT_LT(rows({"--policy", "recreatie"}), rows({}));
  EXPECT_GT(rows({"--policy", "recreatie"}), 0U);
}

using OverlapPages = Web;

TEST_F(OverlapPages, names_are_read_with_commas_codes_and_slugs) {
  auto const wanted = json::parse(text("/overlap.json?gemeenten=gm0017,gm1730&op=2015-01-01"));
  for (auto const* const names : {"Haren,%20Tynaarlo", "haren;tynaarlo", "haren,tynaarlo,haren",
                                  "haren&gemeenten=tynaarlo"}) {
    EXPECT_EQ(json::parse(text(std::string{"/overlap.json?op=2015-01-01&gemeenten="} + names)),
              wanted)
        << names;
  }
  // A name with a comma in it.
  EXPECT_EQ(get("/overlap?gemeenten=Nuenen,%20Gerwen%20en%20Nederwetten&op=2015-01-01").status,
            200);
}

TEST_F(OverlapPages, what_cannot_be_asked_is_said) {
  for (auto const* const target :
       {"/overlap?gemeenten=Haren,Atlantis", "/overlap?gemeenten=Bergen,Haren",
        "/overlap?beeld=rond", "/overlap?waarover=onzin", "/netwerk?gemeente=Atlantis",
        "/netwerk?thema=onzin"}) {
    auto const response = get(target);
    EXPECT_EQ(response.status, 400) << target;
    EXPECT_NE(response.body->find("Er klopt iets niet in uw vraag"), std::string::npos) << target;
  }
  EXPECT_EQ(get("/overlap.csv?gemeenten=haren&op=2015-01-01").status, 400);
  EXPECT_EQ(get("/netwerk.csv").status, 400);
  EXPECT_EQ(get("/overlap.docx").status, 404);
  std::string many = "/overlap?op=2015-01-01&gemeenten=haren";
  for (auto const* const each :
       {"groningen", "tynaarlo", "assen", "leek", "zuidhorn", "bedum", "marum", "winsum",
        "slochteren", "ten-boer", "de-marne", "delfzijl"}) {
    many += std::string{","} + each;
  }
  EXPECT_EQ(get(many).status, 400);
}

TEST_F(OverlapPages, both_dates_stay_in_every_link) {
  for (auto const* const page :
       {"/overlap?", "/overlap?gemeenten=haren,tynaarlo&", "/overlap?beeld=clusters&",
        "/netwerk?gemeente=haren&", "/netwerk?gebied=nederland&"}) {
    // But for the row of years, which is there to change the day.
    auto const html =
        std::regex_replace(text(std::string{page} + "op=2015-01-01&bekend=2026-11-24"),
                           std::regex{"<nav class=\"vb-years\"[^]*?</nav>"}, "");
    std::regex const href{R"re(href="(/[^"]*)")re"};
    std::size_t links = 0;
    for (std::sregex_iterator at{html.begin(), html.end(), href}, end; at != end; ++at) {
      auto const address = (*at)[1].str();
      if (address.starts_with("/static") || address.starts_with("/favicon")) continue;
      ++links;
      EXPECT_NE(address.find("op=2015-01-01"), std::string::npos) << page << " → " << address;
      EXPECT_NE(address.find("bekend=2026-11-24"), std::string::npos) << page << " → " << address;
    }
    EXPECT_GT(links, 20U);
  }
}

TEST_F(OverlapPages, the_file_of_the_network_holds_the_rows_shown) {
  auto const ring = json::parse(text("/netwerk.json?gemeente=haren&op=2015-01-01"));
  EXPECT_GT(ring["companions"].size(), 20U);
  auto const country = json::parse(text("/netwerk.json?gebied=nederland&op=2015-01-01"));
  EXPECT_EQ(country["partnerships"].size(), 20U);
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(
      text("/netwerk.graphml?gemeente=haren&thema=recreatie&op=2015-01-01").c_str()));
  EXPECT_GT(document.select_nodes("//edge").size(), 5U);
  EXPECT_EQ(get("/netwerk.gexf?gebied=nederland").header("Content-Type"), "application/gexf+xml");
}

}  // namespace overlap_test
}  // namespace verband::app
