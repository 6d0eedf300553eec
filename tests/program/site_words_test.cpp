// SPDX-License-Identifier: EUPL-1.2
// What the pages say in words is so.
#include <regex>

#include "web.hpp"

namespace verband::app {
namespace site_words_test {

class Words : public Web {
 protected:
  bool says(std::string const& target, std::string const& words) {
    return text(target).find(words) != std::string::npos;
  }
  void take(std::string const& rows) {
    auto const done = call({"import", write("a.txt", "Samenwerkingsverband\tDeelnemers\n" + rows),
                            "--owner", "Assen", "--on", "2015-01-01"});
    ASSERT_EQ(done.status, exit_ok) << done.err;
  }
};

TEST_F(Words, sides_on_one_day_are_the_day_of_the_page) {
  auto const answer = get("/vergelijk/haren@2015-01-01/groningen@1-1-2015?alleen=verschillen");
  EXPECT_EQ(answer.status, 303);
  auto const there = "/vergelijk/haren/groningen?alleen=verschillen&op=2015-01-01";
  EXPECT_EQ(answer.header("Location"), there);
  EXPECT_TRUE(says(there, "U ziet wat gold op 1 januari 2015"));
  EXPECT_EQ(get("/vergelijk/haren@2015-01-01/groningen.csv?op=2015-01-01").header("Location"),
            "/vergelijk/haren/groningen.csv?op=2015-01-01");
}

TEST_F(Words, a_file_of_a_comparison_is_named_after_both_sides) {
  auto const name = [&](std::string const& target) {
    return std::string{get(target).header("Content-Disposition")};
  };
  EXPECT_NE(name("/vergelijk/haren/groningen.csv?op=2015-01-01")
                .find("\"haren-groningen-2015-01-01.csv\""),
            std::string::npos);
  EXPECT_NE(name("/vergelijk/haren@2015-01-01/haren@2016-01-01.csv")
                .find("\"haren-2015-01-01-haren-2016-01-01.csv\""),
            std::string::npos);
}

TEST_F(Words, a_comparison_counts_the_rows_it_shows) {
  for (auto const* query : {"", "?alleen=verschillen"}) {
    auto const path = std::string{"/vergelijk/haren@2015-01-01/haren@2016-01-01"};
    auto const html = text(path + query);
    std::regex const row{"<tr class=\"utrecht-table__row\"><th class=\"utrecht-table__cell\""};
    auto const shown = std::distance(std::sregex_iterator{html.begin(), html.end(), row}, {});
    std::smatch told;
    ASSERT_TRUE(std::regex_search(html, told, std::regex{R"(wat u hier ziet: (\d+) rij)"}));
    EXPECT_EQ(std::stol(told[1].str()), shown) << query;
    auto const csv = text(path + ".csv" + query);
    std::regex const uri{"urn:uuid:"};
    EXPECT_EQ(std::distance(std::sregex_iterator{csv.begin(), csv.end(), uri}, {}), shown);
  }
}

TEST_F(Words, one_on_one_day_is_no_comparison) {
  EXPECT_EQ(get("/vergelijk/groningen/groningen").status, 400);
  EXPECT_NE(get("/vergelijk/groningen/gm0014").body->find("met zichzelf op dezelfde dag"),
            std::string::npos);
  EXPECT_EQ(get("/vergelijk/groningen/groningen@2015-01-01").status, 200);
}

TEST_F(Words, a_comparison_with_one_that_is_no_more_says_so) {
  auto const html = text("/vergelijk/haren/tynaarlo");
  EXPECT_NE(html.find("Sinds 1 januari 2019 hoort Haren bij Groningen."), std::string::npos);
  EXPECT_NE(html.find("href=\"/vergelijk/haren/tynaarlo?op=2018-12-31\""), std::string::npos);
  EXPECT_NE(html.find("href=\"/gemeente/groningen\""), std::string::npos);
}

TEST_F(Words, what_an_own_list_names_without_members_is_counted_apart) {
  auto const html = text("/gemeente/haren?op=2015-01-01");
  EXPECT_NE(html.find("Haren doet mee aan 19 samenwerkingen op 1 januari 2015. In het eigen "
                      "overzicht staat er nog 1, zonder dat te lezen is wie er precies meedoen."),
            std::string::npos);
  EXPECT_EQ(
      json::parse(text("/v1/samenwerkingsverbanden?op=2015-01-01&deelnemer=gm0017")).at("totaal"),
      19);
}

TEST_F(Words, far_from_the_sources_it_is_presumed) {
  EXPECT_TRUE(says("/gemeente/groningen?op=1850-01-01", "Groningen doet vermoedelijk mee aan"));
  EXPECT_TRUE(says("/gemeente/groningen?op=2015-01-01", "Groningen doet mee aan"));
  EXPECT_TRUE(says("/samenwerkingen?op=1850-01-01", "Er zijn vermoedelijk "));
  EXPECT_TRUE(says("/samenwerking/vng?op=2010-01-01",
                   "niets bekend van een wijziging tussen 1 januari 2010 en 1 januari 2015"));
  EXPECT_TRUE(says("/samenwerking/vng?op=2020-01-01",
                   "niets bekend van een wijziging tussen 1 januari 2015 en 1 januari 2020"));
}

TEST_F(Words, nobody_is_met_most_when_all_are_met_as_often) {
  // Zwolle takes part in what all municipalities take part in, and in nothing else.
  auto const html = text("/gemeente/zwolle?op=2015-01-01");
  EXPECT_NE(html.find("Zwolle doet mee aan 1 samenwerking"), std::string::npos);
  EXPECT_EQ(html.find("Het vaakst samen met"), std::string::npos);
  EXPECT_TRUE(says("/gemeente/haren?op=2015-01-01", "Het vaakst samen met"));
  auto const network = text("/gemeente/zwolle?op=2015-01-01&beeld=netwerk");
  EXPECT_NE(network.find("werkt Zwolle even vaak samen"), std::string::npos);
  EXPECT_EQ(network.find("minder vaak"), std::string::npos);
  auto const map = text("/gemeente/zwolle?op=2015-01-01&beeld=kaart");
  EXPECT_NE(map.find("gemeenten even vaak mee"), std::string::npos);
}

TEST_F(Words, none_is_said_as_none) {
  EXPECT_TRUE(says("/gemeente/zwolle?op=2015-01-01", "Geen is geregeld bij wet"));
}

TEST_F(Words, a_list_in_parts_says_that_the_file_has_all) {
  std::string rows;
  for (int i = 0; i < 120; ++i) rows += "Overleg " + std::to_string(i) + "\tAssen, Emmen\n";
  take(rows);
  EXPECT_TRUE(says("/samenwerkingen?op=2015-01-01", "ook de andere bladzijden: 140 rijen."));
  EXPECT_TRUE(says("/gemeente/haren?op=2015-01-01", "Precies wat u hier ziet: 20 rijen."));
}

TEST_F(Words, the_heads_say_how_the_rows_are_sorted) {
  auto const sorted = [&](std::string const& query) {
    auto const html = text("/samenwerkingen?op=2015-01-01" + query);
    std::regex const head{R"re(aria-sort="([a-z]+)"><a[^>]*>([^<]*)<)re"};
    std::string all;
    for (std::sregex_iterator at{html.begin(), html.end(), head}, end; at != end; ++at) {
      all += (*at)[2].str() + " " + (*at)[1].str() + ";";
    }
    return all;
  };
  EXPECT_EQ(sorted(""), "Samenwerking ascending;");
  EXPECT_EQ(sorted("&sorteer=-naam"), "Samenwerking descending;");
  EXPECT_EQ(sorted("&sorteer=deelnemers"), "Met wie descending;");
  EXPECT_EQ(sorted("&sorteer=-deelnemers"), "Met wie ascending;");
  EXPECT_EQ(sorted("&sorteer=vorm"), "Hoe ascending;");
}

TEST_F(Words, a_sentence_begins_with_a_capital) {
  EXPECT_TRUE(says("/organisatie/provincie-groningen?op=2015-01-01",
                   "De provincie Groningen doet mee aan"));
}

TEST_F(Words, the_operator_is_found_where_that_was_said) {
  auto const with = [&](std::string const& contact) {
    SiteOptions options{.register_file = file_};
    options.settings.contact = contact;
    Site own{options, embedded_knowledge()};
    std::map<std::string, std::string> result;
    for (auto const* path :
         {"/over", "/toegankelijkheid", "/v1/openapi.json", "/v1/openapi.yaml"}) {
      result[path] = *own.answer({.target = path, .host = "localhost"}, moment).response.body;
    }
    return result;
  };
  for (auto const& [path, body] : with("")) {
    EXPECT_EQ(body.find("example.org"), std::string::npos) << path;
    EXPECT_EQ(body.find("De beheerder van deze website:"), std::string::npos) << path;
  }
  auto mailed = with("info@haren.nl");
  EXPECT_NE(mailed["/over"].find("href=\"mailto:info@haren.nl\""), std::string::npos);
  EXPECT_NE(mailed["/toegankelijkheid"].find("href=\"mailto:info@haren.nl\""), std::string::npos);
  auto const contact = json::parse(mailed["/v1/openapi.json"]).at("info").at("contact");
  EXPECT_EQ(contact.at("email"), "info@haren.nl");
  EXPECT_EQ(contact.at("url"), "http://localhost/over");
  EXPECT_NE(mailed["/v1/openapi.yaml"].find("    email: info@haren.nl\n"), std::string::npos);
  auto linked = with("https://haren.nl/contact");
  EXPECT_NE(linked["/over"].find("href=\"https://haren.nl/contact\""), std::string::npos);
  auto const there = json::parse(linked["/v1/openapi.json"]).at("info").at("contact");
  EXPECT_EQ(there.at("url"), "https://haren.nl/contact");
  EXPECT_FALSE(there.contains("email"));
  EXPECT_EQ(linked["/v1/openapi.yaml"].find("email:"), std::string::npos);
}

TEST_F(Words, an_operator_that_cannot_be_reached_is_refused) {
  for (auto const* contact : {"haren", "a@b", "http://haren.nl", "https://", "a b@c.nl", "a@b@c.nl",
                              "\"@c.nl", "javascript:x@y.nl", "https://x.nl/<b>"}) {
    EXPECT_NE(call({"serve", "--contact", contact}).err.find("Bij --contact hoort"),
              std::string::npos)
        << contact;
  }
}

TEST_F(Words, pages_are_named_only_of_a_document_that_has_them) {
  take("Werkplein\tAssen, Emmen\nAfval\tAssen\n");
  auto const sources = text("/bronnen");
  for (auto const& [title, paged] : {std::pair{"a.txt", false}, {"haren-2015.txt", true}}) {
    auto const at = sources.rfind("href=\"/bron/", sources.find(">" + std::string{title}));
    ASSERT_NE(at, std::string::npos) << title;
    auto const begin = at + 6;
    EXPECT_EQ(
        says(sources.substr(begin, sources.find_first_of("?\"", begin) - begin), "bladzijde 1"),
        paged)
        << title;
  }
}

}  // namespace site_words_test
}  // namespace verband::app
