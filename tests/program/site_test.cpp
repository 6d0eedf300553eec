// SPDX-License-Identifier: EUPL-1.2
// The website as values: requests in, answers out, no sockets.
#include <atomic>
#include <latch>
#include <regex>
#include <set>
#include <thread>

#include "app/past_snapshots.hpp"
#include "web.hpp"

namespace verband::app {
namespace site_test {

/// Every start tag has its end tag, in order; the first that has not, or nothing.
std::string unbalanced(std::string const& html) {
  static std::set<std::string> const single{"meta", "link", "input", "br", "img", "hr"};
  std::vector<std::string> open;
  std::regex const tag{
      R"re(<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<]*")?)*)(/?)>)re"};
  std::size_t tags = 0;
  for (std::sregex_iterator at{html.begin(), html.end(), tag}, end; at != end; ++at) {
    ++tags;
    auto const name = (*at)[2].str();
    if (single.contains(name) || (*at)[4].length() > 0) continue;
    if ((*at)[1].length() == 0) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return "</" + name + ">";
    } else {
      open.pop_back();
    }
  }
  // What looks like a tag but did not fit the form above was written by something else.
  auto const signs = static_cast<std::size_t>(std::ranges::count(html, '<'));
  if (signs != tags + 1) return std::to_string(signs) + " signs, " + std::to_string(tags) + " tags";
  return open.empty() ? std::string{} : "<" + open.back() + ">";
}

std::vector<std::string> links(std::string const& html) {
  std::regex const href{R"re(href="(/[^"]*)")re"};
  std::vector<std::string> result;
  for (std::sregex_iterator at{html.begin(), html.end(), href}, end; at != end; ++at) {
    auto address = std::regex_replace((*at)[1].str(), std::regex{"&amp;"}, "&");
    result.push_back(address.substr(0, address.find('#')));
  }
  return result;
}

TEST_F(Web, every_page_that_can_be_reached_is_whole) {
  std::set<std::string> seen;
  std::vector<std::string> todo{"/", "/?op=2015-01-01", "/gemeente/haren?op=2015-01-01",
                                "/themas?op=2015-01-01", "/samenwerkingen?op=2015-01-01"};
  std::size_t pages = 0;
  constexpr std::size_t enough = 600;
  while (!todo.empty() && pages < enough) {
    auto const target = todo.back();
    todo.pop_back();
    if (!seen.insert(target).second || target.starts_with("/static") || target.starts_with("/v1") ||
        target.find("sorteer=") != std::string::npos) {
      continue;
    }
    auto const response = get(target);
    ++pages;
    ASSERT_TRUE(response.status == 200 || response.status == 303)
        << response.status << " " << target;
    if (!response.header("Content-Type").starts_with("text/html") || response.status != 200)
      continue;
    ASSERT_EQ(unbalanced(*response.body), "") << target;
    for (auto const& each : links(*response.body)) todo.push_back(each);
  }
  EXPECT_GT(pages, 100U);
}

TEST_F(Web, both_dates_stay_in_every_link) {
  for (auto const* page :
       {"/", "/gemeenten", "/gemeente/haren", "/samenwerkingen", "/samenwerking/vng", "/themas",
        "/thema/recreatie", "/zoek", "/vergelijk", "/bronnen", "/over",
        "/samenwerking/vng/geschiedenis", "/organisatie/provincie-groningen"}) {
    // But for the row of years, which is there to change the day.
    auto const html =
        std::regex_replace(text(std::string{page} + "?op=2015-01-01&bekend=2026-11-24"),
                           std::regex{"<nav class=\"vb-years\"[^]*?</nav>"}, "");
    for (auto const& each : links(html)) {
      if (each.starts_with("/static") || each.starts_with("/favicon") || each.starts_with("/v1"))
        continue;
      EXPECT_NE(each.find("op=20"), std::string::npos) << page << " → " << each;
      EXPECT_NE(each.find("bekend=2026-11-2"), std::string::npos) << page << " → " << each;
    }
  }
}

TEST_F(Web, a_municipality_that_is_no_more_says_what_became_of_it) {
  auto const html = text("/gemeente/haren");
  EXPECT_NE(
      html.find(
          "Haren bestaat niet meer als gemeente. Sinds 1 januari 2019 hoort Haren bij Groningen."),
      std::string::npos);
  EXPECT_NE(html.find("/gemeente/haren?op=2018-12-31"), std::string::npos);
  EXPECT_NE(html.find("href=\"/gemeente/groningen\""), std::string::npos);
  auto const before = text("/gemeente/westerkwartier?op=2015-01-01");
  EXPECT_NE(before.find("bestond op 1 januari 2015 nog niet"), std::string::npos);
  EXPECT_EQ(get("/gemeente/nergenshuizen").status, 404);
}

TEST_F(Web, old_and_other_names_lead_to_the_page) {
  EXPECT_EQ(get("/gemeente/den-haag").header("Location"), "/gemeente/s-gravenhage");
  EXPECT_EQ(get("/gemeente/gm0017?op=2015-01-01").header("Location"),
            "/gemeente/haren?op=2015-01-01");
  EXPECT_EQ(get("/id/gemeente/GM0014").header("Location"), "/gemeente/groningen");
  EXPECT_EQ(get("/gemeenten?naam=hoogezand&op=2015-01-01").header("Location"),
            "/gemeente/hoogezand-sappemeer?op=2015-01-01");
  EXPECT_EQ(get("/gemeenten?naam=Atlantis").status, 404);
}

/// The number of results a list page tells.
std::size_t told(std::string const& html) {
  std::smatch found;
  std::regex const count{R"re(id="gevonden"[^>]*>(\d+) samenwerking)re"};
  return std::regex_search(html, found, count) ? std::stoul(found[1].str()) : 9999;
}

TEST_F(Web, the_number_behind_a_choice_is_what_choosing_it_gives) {
  std::regex const box{
      R"re(name="(waarover|vorm|rechtsvorm|verplicht|met|status)" value="([^"]+)"( checked)?><label[^>]*>[^<]*<span class="vb-count">\((\d+)\))re"};
  for (std::string const start :
       {"/gemeente/haren?op=2015-01-01", "/samenwerkingen?op=2015-01-01&vorm=publiekrechtelijk",
        "/samenwerkingen?op=2015-01-01&met=tynaarlo&q=recreatie"}) {
    auto const html = text(start);
    std::size_t boxes = 0;
    for (std::sregex_iterator at{html.begin(), html.end(), box}, end; at != end; ++at) {
      auto const name = (*at)[1].str();
      if ((*at)[3].length() > 0) continue;
      // Within one filter the values add up; only where nothing is chosen yet the number is the
      // result.
      if (start.find(name + "=") != std::string::npos) continue;
      ++boxes;
      auto const chosen = start + "&" + name + "=" + (*at)[2].str();
      EXPECT_EQ(told(text(chosen)), std::stoul((*at)[4].str())) << chosen;
    }
    EXPECT_GT(boxes, 10U) << start;
  }
}

TEST_F(Web, an_empty_result_says_which_filter_to_drop) {
  auto const html = text("/gemeente/haren?op=2015-01-01&waarover=recreatie&q=afval");
  EXPECT_NE(html.find("Geen samenwerkingen gevonden"), std::string::npos);
  std::smatch found;
  std::regex const hint{
      R"re(zonder <a[^>]*href="([^"]*)"[^>]*>Woorden: afval</a>: (\d+) samenwerking)re"};
  ASSERT_TRUE(std::regex_search(html, found, hint));
  auto const address = std::regex_replace(found[1].str(), std::regex{"&amp;"}, "&");
  EXPECT_EQ(told(text(address)), std::stoul(found[2].str()));
}

TEST_F(Web, a_date_or_filter_that_is_none_is_said_and_what_was_typed_stays) {
  for (auto const* target :
       {"/gemeente/haren?op=32-13-2015", "/?bekend=gisteren", "/samenwerkingen?op=9999-01-01"}) {
    auto const response = get(target);
    EXPECT_EQ(response.status, 400) << target;
    EXPECT_NE(response.body->find("Er klopt iets niet in uw vraag"), std::string::npos);
    EXPECT_NE(response.body->find("bijvoorbeeld 1-1-2015"), std::string::npos);
  }
  EXPECT_NE(get("/?op=32-13-2015").body->find("value=\"32-13-2015\""), std::string::npos);
  auto const response = get("/samenwerkingen?vorm=rond&met=Atlantis&op=2015-01-01");
  EXPECT_EQ(response.status, 400);
  EXPECT_NE(response.body->find("„rond” is geen keuze"), std::string::npos);
  EXPECT_NE(response.body->find("met de naam „Atlantis”"), std::string::npos);
}

TEST_F(Web, the_file_holds_exactly_the_rows_shown) {
  auto const query = "?op=2015-01-01&waarover=recreatie";
  auto const rows = told(text(std::string{"/gemeente/haren"} + query));
  auto const answer = json::parse(text(std::string{"/gemeente/haren.json"} + query));
  EXPECT_EQ(answer["partnerships"].size(), rows);
  auto const csv = get(std::string{"/gemeente/haren.csv"} + query);
  EXPECT_NE(csv.header("Content-Disposition").find("haren-2015-01-01.csv"), std::string::npos);
  EXPECT_EQ(get("/gemeente/haren.csv?op=2015-01-01&vorm=rond").status, 400);
  EXPECT_EQ(get("/over.csv").status, 404);
  for (auto const& [suffix, magic] : std::vector<std::pair<std::string, std::string>>{
           {".xlsx", "PK"}, {".docx", "PK"}, {".jsonld", "{"}}) {
    EXPECT_TRUE(text("/gemeente/haren" + suffix + query).starts_with(magic)) << suffix;
  }
}

TEST_F(Web, a_tag_that_is_known_gets_no_body_and_head_is_get) {
  auto const first = get("/gemeente/haren?op=2015-01-01");
  auto const tag = std::string{first.header("ETag")};
  ASSERT_FALSE(tag.empty());
  auto const again = site().answer({.target = "/gemeente/haren?op=2015-01-01",
                                    .if_none_match = "\"x\", W/" + tag,
                                    .host = "localhost"},
                                   moment);
  EXPECT_EQ(again.response.status, 304);
  EXPECT_TRUE(again.from_cache);
  EXPECT_EQ(get("/gemeente/haren?op=2015-01-01", "HEAD").header("ETag"), tag);
  // Compressed bytes are other bytes.
  auto const packed = site().answer({.target = "/gemeente/haren?op=2015-01-01",
                                     .accept_encoding = "br, gzip",
                                     .host = "localhost"},
                                    moment);
  EXPECT_EQ(packed.response.header("Content-Encoding"), "gzip");
  EXPECT_NE(packed.response.header("ETag"), tag);
  EXPECT_LT(packed.response.body->size() * 3, first.body->size());
}

TEST_F(Web, tomorrow_is_another_answer) {
  auto const today = text("/gemeente/groningen");
  auto const later = site().answer({.target = "/gemeente/groningen", .host = "localhost"},
                                   moment + std::chrono::hours{24});
  EXPECT_FALSE(later.from_cache);
  EXPECT_NE(today, *later.response.body);
}

TEST_F(Web, hostile_addresses_are_refused_without_a_trace_of_them) {
  struct Case {
    std::string target;
    int status;
  };
  for (auto const& [target, status] :
       std::vector<Case>{{"/gemeente/%00", 400},
                         {"/gemeente/%zz", 400},
                         {"/gemeente/haren?q=%ff%fe", 400},
                         {"/gemeente/haren?q=a%0d%0aSet-Cookie:%20x", 400},
                         {"//evil.example/", 301},
                         {"/../../etc/passwd", 404},
                         {"/static/../../etc/passwd", 404},
                         {"/static/%2e%2e%2fpasswd", 404},
                         {"http://evil.example/gemeente/%zz", 400},
                         {"/" + std::string(5000, 'a'), 414},
                         {"/samenwerking/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404},
                         {"/bron/0", 404},
                         {"", 400}}) {
    auto const response = get(target);
    EXPECT_EQ(response.status, status) << target;
    EXPECT_EQ(response.body->find("<script>"), std::string::npos) << target;
    EXPECT_FALSE(response.header("Location").starts_with("//")) << target;
    EXPECT_EQ(response.header("X-Content-Type-Options"), "nosniff") << target;
  }
  EXPECT_EQ(get("/", "POST").status, 405);
  EXPECT_EQ(get("/", "BREW").status, 405);
  EXPECT_EQ(get("/v1/samenwerkingsverbanden", "OPTIONS").status, 204);
  auto const searched = text("/zoek?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%27");
  EXPECT_EQ(searched.find("<img"), std::string::npos);
  EXPECT_EQ(unbalanced(searched), "");
}

TEST_F(Web, names_full_of_markup_stay_text_everywhere) {
  std::string const nasty =
      "<script>alert('x')</script> \"' &amp; <b> \u202Enegroni\u202C \x01\x02 \xff\xfe";
  std::string rows = "Samenwerkingsverband\tDoel\tDeelnemers\tBeleidsterrein\tAard\n";
  rows += nasty +
          " verband\t=1+1 <img src=x onerror=alert(1)>\tHaren, "
          "Tynaarlo\trecreatie\tpubliekrechtelijk\n";
  rows += "Meerschap\t" + std::string(20000, '<') + "\tHaren, Tynaarlo\trecreatie\t</td></table>\n";
  auto const outcome = call({"import", write("kwaad.txt", rows), "--owner", "Haren", "--on",
                             "2015-01-01", "--visibility", "openbaar", "--title", "<i>kwaad</i>"});
  ASSERT_EQ(outcome.status, exit_ok) << outcome.err;
  auto const sources = text("/bronnen?op=2015-01-01");
  std::vector<std::string> pages{"/gemeente/haren?op=2015-01-01", "/samenwerkingen?op=2015-01-01",
                                 "/zoek?q=verband&op=2015-01-01", "/bronnen?op=2015-01-01"};
  std::regex const inner{"href=\"(/(?:bron|samenwerking)/[^\"#?]*)"};
  for (auto const& page : {sources, text(pages[1])}) {
    for (std::sregex_iterator at{page.begin(), page.end(), inner}, end; at != end; ++at) {
      pages.push_back((*at)[1].str() + "?op=2015-01-01");
    }
  }
  ASSERT_GT(pages.size(), 20U);
  bool met = false;
  for (auto const& page : pages) {
    auto const html = text(page);
    met = met || html.find("&lt;script&gt;alert(") != std::string::npos;
    EXPECT_EQ(html.find("<script>"), std::string::npos) << page;
    EXPECT_EQ(html.find("<img"), std::string::npos) << page;
    EXPECT_EQ(html.find('\x01'), std::string::npos) << page;
    EXPECT_EQ(unbalanced(html), "") << page;
  }
  EXPECT_TRUE(met) << "the hostile name was shown nowhere";
}

TEST_F(Web, a_closed_source_is_nowhere_not_even_in_the_past) {
  auto const* const rows =
      "Samenwerkingsverband\tDoel\tDeelnemers\tPortefeuillehouder\n"
      "Geheim overleg\tVertrouwelijk\tHaren, Tynaarlo\tJ. de Vries\n"
      "Ander overleg\tOpenlijk\tHaren, Assen\tJ. de Vries\n";
  ASSERT_EQ(call({"import", write("a.txt", rows), "--owner", "Haren", "--on", "2015-01-01",
                  "--visibility", "cellen"})
                .status,
            exit_ok);
  auto const shown = text("/samenwerkingen?op=2015-01-01&q=overleg");
  EXPECT_NE(shown.find("Geheim overleg"), std::string::npos);
  auto const path = "/samenwerking/geheim-overleg?op=2015-01-01";
  auto const page = text(path);
  EXPECT_EQ(page.find("de Vries"), std::string::npos) << "a personal column";
  EXPECT_EQ(text("/samenwerkingen.json?op=2015-01-01").find("de Vries"), std::string::npos);
  EXPECT_EQ(text("/samenwerkingen.csv?op=2015-01-01").find("de Vries"), std::string::npos);
  ASSERT_EQ(call({"source", "a.txt", "--visibility", "gesloten", "--reason", "proef"}).status,
            exit_ok);
  ASSERT_TRUE(site().refresh());
  EXPECT_EQ(get(path).status, 404);
  EXPECT_EQ(text("/samenwerkingen?op=2015-01-01&bekend=2026-11-23").find("Geheim"),
            std::string::npos);
  EXPECT_EQ(text("/bronnen").find("a.txt"), std::string::npos);
}

TEST_F(Web, what_another_program_writes_is_shown_and_what_was_kept_is_not) {
  EXPECT_EQ(get("/samenwerking/gr-de-bevelanden?op=2016-01-01").status, 404);
  auto const before = told(text("/samenwerkingen?op=2016-01-01"));
  EXPECT_FALSE(site().refresh());
  ASSERT_EQ(call({"import", VERBAND_ROOT "/examples/goes-2016.txt", "--owner", "Goes", "--on",
                  "2016-01-01"})
                .status,
            exit_ok);
  EXPECT_TRUE(site().refresh());
  EXPECT_GT(told(text("/samenwerkingen?op=2016-01-01")), before);
}

TEST_F(Web, known_on_an_earlier_day_is_the_register_of_then) {
  auto const html = text("/samenwerkingen?op=2015-01-01&bekend=2020-01-01");
  EXPECT_NE(html.find("Er zijn op deze dag nog geen samenwerkingen"), std::string::npos);
  EXPECT_EQ(told(text("/samenwerkingen?op=2015-01-01&bekend=2026-11-23")),
            told(text("/samenwerkingen?op=2015-01-01")));
}

TEST_F(Web, a_register_that_cannot_be_read_any_more_leaves_the_site_as_it_was) {
  auto const before = text("/samenwerkingen?op=2015-01-01");
  EXPECT_EQ(get("/gezond").status, 200);
  std::ofstream{file_, std::ios::binary | std::ios::trunc} << "kapot";
  EXPECT_FALSE(site().refresh());
  EXPECT_EQ(text("/samenwerkingen?op=2015-01-01"), before);
  auto const health = get("/gezond");
  EXPECT_EQ(health.status, 503);
  EXPECT_EQ(json::parse(*health.body)["status"], "verouderd");
}

TEST_F(Web, the_place_of_every_cell_is_marked_in_an_open_document) {
  ASSERT_EQ(
      call({"source", "haren-2015.txt", "--visibility", "openbaar", "--reason", "proef"}).status,
      exit_ok);
  auto const id = source_id(text("/bronnen"));
  auto const html = text("/bron/" + id);
  std::regex const to{"href=\"#(t-\\d+-\\d+)\""};
  std::set<std::string> wanted;
  for (std::sregex_iterator at{html.begin(), html.end(), to}, end; at != end; ++at) {
    wanted.insert((*at)[1].str());
  }
  EXPECT_GT(wanted.size(), 90U);
  for (auto const& each : wanted) {
    EXPECT_NE(html.find("id=\"" + each + "\""), std::string::npos) << each;
  }
  EXPECT_NE(html.find("class=\"vb-repair\""), std::string::npos);
  // The text is there whole: taken out of its marks it is the document.
  auto const begin = html.find("<pre");
  auto raw = html.substr(begin, html.find("</pre>") - begin);
  raw = std::regex_replace(raw, std::regex{"<[^>]*>"}, "");
  for (auto const& [entity, sign] : std::vector<std::pair<std::string, std::string>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}) {
    raw = std::regex_replace(raw, std::regex{entity}, sign);
  }
  std::ifstream in{example(), std::ios::binary};
  EXPECT_EQ(raw, (std::string{std::istreambuf_iterator<char>{in}, {}}));
}

TEST_F(Web, the_theme_of_the_operator_comes_after_ours) {
  EXPECT_EQ(get("/thema.css").status, 404);
  SiteOptions options{.register_file = file_, .theme = ".verband-theme{--vb-ink:#000}"};
  options.settings.theme = "/thema.css";
  options.settings.title = "Samen in Haren";
  Site own{options, embedded_knowledge()};
  auto const page = *own.answer({.target = "/over"}, moment).response.body;
  auto const ours = page.find("/static/verband.css");
  auto const theirs = page.find("href=\"/thema.css\"");
  ASSERT_NE(theirs, std::string::npos);
  EXPECT_LT(ours, theirs);
  EXPECT_NE(page.find("Samen in Haren"), std::string::npos);
  auto const style = own.answer({.target = "/thema.css"}, moment).response;
  EXPECT_EQ(*style.body, options.theme);
  EXPECT_TRUE(style.header("Content-Type").starts_with("text/css"));
}

TEST_F(Web, without_consent_the_document_is_not_shown) {
  auto const html = text("/bron/" + source_id(text("/bronnen")));
  EXPECT_EQ(html.find("<pre"), std::string::npos);
  EXPECT_NE(html.find("id=\"rij-5\""), std::string::npos);
  EXPECT_NE(html.find("hersteld:"), std::string::npos);
}

TEST_F(Web, readers_are_not_disturbed_by_a_new_state) {
  site();
  std::atomic<bool> stop{false};
  std::atomic<int> answers{0};
  std::vector<std::jthread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&, i] {
      while (!stop) {
        auto const response = site().answer(
            {.target = "/samenwerkingen?op=2015-01-0" + std::to_string(1 + (answers + i) % 9),
             .host = "localhost"},
            moment);
        EXPECT_EQ(response.response.status, 200);
        ++answers;
      }
    });
  }
  for (auto const* name : {"goes-2016", "venlo-2014", "harlingen-2019"}) {
    ASSERT_EQ(call({"import", std::string{VERBAND_ROOT "/examples/"} + name + ".txt"}).status,
              exit_ok);
    EXPECT_TRUE(site().refresh());
  }
  stop = true;
  readers.clear();
  EXPECT_GT(answers, 10);
}

TEST(past_snapshots, while_one_is_made_another_asker_is_sent_away) {
  PastSnapshots past;
  std::latch started{1};
  std::latch go{1};
  auto const snapshot = std::make_shared<Snapshot const>();
  std::jthread const first{[&] {
    auto const found = past.get("a", [&] {
      started.count_down();
      go.wait();
      return snapshot;
    });
    EXPECT_EQ(found, snapshot);
  }};
  started.wait();
  EXPECT_EQ(past.get("b", [&] { return snapshot; }), std::nullopt);
  go.count_down();
}

TEST(past_snapshots, the_last_few_are_kept) {
  PastSnapshots past;
  int made = 0;
  auto const make = [&] {
    ++made;
    return std::make_shared<Snapshot const>();
  };
  for (auto const* key : {"a", "b", "c", "d", "a", "e", "a", "b"}) past.get(key, make);
  EXPECT_EQ(made, 6) << "a b c d e, and b again";
}

TEST(response_cache, holds_no_more_than_it_may) {
  ResponseCache cache{100000};
  for (int i = 0; i < 100; ++i) {
    HttpResponse response{.body = std::make_shared<std::string const>(std::string(5000, 'x'))};
    cache.keep("key" + std::to_string(i), response);
    EXPECT_LE(cache.bytes(), 100000U);
  }
  EXPECT_FALSE(cache.find("key0"));
  EXPECT_TRUE(cache.find("key99"));
  cache.keep("large", {.body = std::make_shared<std::string const>(std::string(50000, 'x'))});
  EXPECT_FALSE(cache.find("large"));
}

}  // namespace site_test
}  // namespace verband::app
