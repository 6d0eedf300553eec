// SPDX-License-Identifier: EUPL-1.2
// Several sources about one partnership, as a user meets them: proposals, judgements, the mirror.
#include <algorithm>

#include "web.hpp"

namespace verband::app {
namespace reconcile_test {

class Reconcile : public Web {
 protected:
  void SetUp() override {
    Web::SetUp();
    ASSERT_EQ(call({"import", std::string{VERBAND_ROOT} + "/examples/regelingen-groningen-2016.csv",
                    "--on", "2016-01-01"})
                  .status,
              exit_ok);
  }

  json proposals(std::vector<std::string> more = {}) {
    more.insert(more.begin(), "reconcile");
    more.insert(more.end(), {"--format", "json"});
    auto const outcome = call(more);
    EXPECT_EQ(outcome.status, exit_ok) << outcome.err;
    return json::parse(outcome.out)["proposals"];
  }

  /// The proposal about a partnership with that slug; null when there is none.
  json proposal(std::string const& slug) {
    for (auto const& each : proposals()) {
      if (each["one"]["slug"] == slug || each["other"]["slug"] == slug) return each;
    }
    return nullptr;
  }

  json mirror(std::string const& slug) {
    auto const outcome = call({"mirror", slug, "--on", "2016-01-01", "--format", "json"});
    EXPECT_EQ(outcome.status, exit_ok) << outcome.err;
    return json::parse(outcome.out);
  }

  static json participant(json const& mirror, std::string const& code) {
    for (auto const& each : mirror["participants"]) {
      if (each["code"] == code) return each;
    }
    return nullptr;
  }

  std::string const waste_{"gr-afvalverwijdering-regio-centraal-groningen"};
};

TEST_F(Reconcile, what_two_sources_call_differently_is_proposed_with_reasons) {
  auto const found = proposal(waste_);
  ASSERT_FALSE(found.is_null());
  EXPECT_EQ(found["verdict"], "same");
  EXPECT_GE(found["grounds"].size(), 3U);
  // Nothing of the sort has no counterpart.
  EXPECT_TRUE(proposal("streekraad-oost-groningen").is_null());
}

TEST_F(Reconcile, an_import_says_how_many_another_source_tells_of) {
  auto const again = call({"import", std::string{VERBAND_ROOT} + "/examples/goes-2016.txt",
                           "--owner", "Goes", "--on", "2016-01-01"});
  EXPECT_EQ(again.out.find("een andere bron al noemt"), std::string::npos);
  auto const list = folder_ / "lijst.csv";
  std::ofstream{list} << "Samenwerking;Deelnemers;Vestigingsplaats\n"
                         "Meerschap Paterswolde;Groningen, Haren, Tynaarlo;Haren\n"
                         "Streekraad Oost-Groningen;Menterwolde, Oldambt, Pekela, Veendam;Pekela\n";
  auto const known = call({"import", list.string(), "--on", "2016-01-01"});
  EXPECT_EQ(known.status, exit_ok) << known.err;
  EXPECT_NE(known.out.find("een andere bron al noemt"), std::string::npos) << known.out;
}

TEST_F(Reconcile, all_likely_ones_are_accepted_as_one_change_that_can_be_undone) {
  auto const before = call({"list", "--on", "2016-01-01", "--format", "json"}).out;
  auto const sure = std::ranges::count_if(
      proposals(), [](json const& each) { return each["verdict"] == "same"; });
  ASSERT_GE(sure, 6);
  ASSERT_EQ(call({"reconcile", "--accept", "--reason", "zelfde"}).status, exit_ok);
  EXPECT_TRUE(proposal(waste_).is_null());
  auto const after = json::parse(call({"list", "--on", "2016-01-01", "--format", "json"}).out);
  EXPECT_EQ(json::parse(before)["partnerships"].size(),
            after["partnerships"].size() + static_cast<std::size_t>(sure));
  ASSERT_EQ(
      call({"undo", std::to_string(after["revision"].get<int>()), "--reason", "toch niet"}).status,
      exit_ok);
  auto undone = json::parse(call({"list", "--on", "2016-01-01", "--format", "json"}).out);
  auto wanted = json::parse(before);
  undone.erase("revision");
  wanted.erase("revision");
  EXPECT_EQ(undone, wanted);
}

TEST_F(Reconcile, a_judgement_stands_and_can_be_changed) {
  auto const found = proposal(waste_);
  auto const one = found["one"]["slug"].get<std::string>();
  auto const other = found["other"]["slug"].get<std::string>();
  ASSERT_EQ(call({"reconcile", one, other, "--not-same", "--reason", "anders"}).status, exit_ok);
  EXPECT_TRUE(proposal(waste_).is_null());
  EXPECT_EQ(call({"reconcile", one, other, "--not-same", "--reason", "anders"}).status,
            exit_refused);
  ASSERT_EQ(call({"reconcile", one, other, "--same", "--reason", "toch"}).status, exit_ok);
  EXPECT_EQ(mirror(waste_)["sources"].size(), 2U);
  ASSERT_EQ(call({"reconcile", one, other, "--not-same", "--reason", "nee"}).status, exit_ok);
  EXPECT_EQ(mirror(waste_)["sources"].size(), 1U);
}

TEST_F(Reconcile, wrong_calls_say_what_to_do) {
  EXPECT_EQ(call({"reconcile", "vng", "--same", "--reason", "x"}).status, exit_usage);
  EXPECT_EQ(call({"reconcile", "vng", "vgg"}).status, exit_usage);
  EXPECT_EQ(call({"reconcile", "vng", "vgg", "--same", "--not-same"}).status, exit_usage);
  EXPECT_EQ(call({"reconcile", "bestaat-niet"}).status, exit_not_found);
  EXPECT_EQ(call({"reconcile", "--source", "bestaat-niet"}).status, exit_not_found);
  EXPECT_EQ(call({"reconcile", "vng", "bestaat-niet", "--same", "--reason", "x"}).status,
            exit_not_found);
  EXPECT_EQ(call({"mirror", "bestaat-niet"}).status, exit_not_found);
  EXPECT_EQ(call({"mirror", "--decide", "Haren=x", "--reason", "x"}).status, exit_usage);
  EXPECT_EQ(call({"mirror", "--province", "Atlantis"}).status, exit_not_found);
  EXPECT_EQ(call({"mirror", "--kind", "ruzie"}).status, exit_usage);
}

TEST_F(Reconcile, the_mirror_shows_who_is_named_by_which_source) {
  ASSERT_EQ(call({"reconcile", "--accept", "--reason", "zelfde"}).status, exit_ok);
  auto const found = mirror(waste_);
  ASSERT_EQ(found["sources"].size(), 2U);
  EXPECT_EQ(participant(found, "gm0040")["agreement"], "other-day");
  EXPECT_EQ(participant(found, "gm0017")["agreement"], "agree");
  EXPECT_EQ(call({"mirror", waste_, "--decide", "Slochteren=regelingen-groningen-2016.csv", "--on",
                  "2016-01-01", "--reason", "jaarverslag"})
                .status,
            exit_ok);
  EXPECT_EQ(participant(mirror(waste_), "gm0040")["decided"]["reason"], "jaarverslag");
  auto const list = call({"mirror", "--province", "Groningen", "--on", "2016-01-01"});
  EXPECT_NE(list.out.find("„regelingen-groningen-2016.csv” heeft gelijk"), std::string::npos);
  EXPECT_NE(list.out.find("Slochteren"), std::string::npos);
  auto const csv = call({"mirror", "--member", "Haren", "--on", "2016-01-01", "--format", "csv"});
  EXPECT_NE(csv.out.find(waste_), std::string::npos);
}

TEST_F(Reconcile, more_limits_on_the_differences_leave_what_fits_all_of_them) {
  ASSERT_EQ(call({"reconcile", "--accept", "--reason", "zelfde"}).status, exit_ok);
  auto const differences = [&](std::vector<std::string> const& limits) {
    std::vector<std::string> words{"mirror", "--on", "2016-01-01", "--format", "csv"};
    words.insert(words.end(), limits.begin(), limits.end());
    auto const list = call(words).out;
    return std::ranges::count(list, '\n');
  };
  auto const of_haren = differences({"--member", "Haren"});
  EXPECT_GT(of_haren, 1);
  EXPECT_EQ(differences({"--member", "Haren", "--province", "Groningen"}), of_haren);
  EXPECT_EQ(differences({"--member", "Haren", "--province", "Zeeland"}), 1);  // the head alone
  auto of_kinds = differences({}) - 1;
  EXPECT_GT(of_kinds, 0);
  for (auto const* const kind :
       {"tegenspraak", "niet-te-vergelijken", "andere-dag", "door-de-tijd"}) {
    of_kinds -= differences({"--kind", kind}) - 1;
  }
  EXPECT_EQ(of_kinds, 0);  // each difference is of one kind
  auto const shown =
      call({"mirror", "--member", "Haren", "--province", "Groningen", "--on", "2016-01-01"});
  EXPECT_TRUE(shown.out.starts_with("Alleen samenwerkingen waaraan "));
}

TEST_F(Reconcile, the_site_and_the_api_show_the_mirror) {
  auto const moved = proposal(waste_);
  auto const younger =
      moved["one"]["slug"] == waste_ ? moved["other"]["slug"] : moved["one"]["slug"];
  ASSERT_EQ(call({"reconcile", "--accept", "--reason", "zelfde"}).status, exit_ok);
  auto const path = "/samenwerking/" + waste_ + "/spiegel";
  auto const page = text(path + "?op=2016-01-01");
  for (auto const* const words : {"Slochteren", "regelingen-groningen-2016.csv", "niet genoemd"}) {
    EXPECT_NE(page.find(words), std::string::npos) << words;
  }
  EXPECT_EQ(get(path + ".csv?op=2016-01-01").status, 200);
  EXPECT_EQ(get("/samenwerking/" + younger.get<std::string>() + "/spiegel").header("Location"),
            path);
  EXPECT_NE(text("/verschillen?deelnemer=haren&op=2016-01-01").find(path), std::string::npos);
  EXPECT_EQ(get("/verschillen?deelnemer=bestaat-niet").status, 400);
  EXPECT_EQ(get("/verschillen.csv").status, 200);
  EXPECT_EQ(get("/verschillen.docx?provincie=groningen").status, 200);
  auto const day = std::string{"&op=2016-01-01"};
  EXPECT_NE(text("/verschillen?provincie=groningen&deelnemer=haren" + day).find(path),
            std::string::npos);
  EXPECT_EQ(text("/verschillen?provincie=zeeland" + day).find(path), std::string::npos);
  EXPECT_EQ(text("/verschillen?provincie=groningen&deelnemer=goes" + day).find(path),
            std::string::npos);
  EXPECT_NE(text("/verschillen?soort=tegenspraak" + day).find("Alleen: tegenspraak."),
            std::string::npos);
  EXPECT_EQ(get("/verschillen?provincie=atlantis").status, 400);
  EXPECT_EQ(get("/verschillen.csv?soort=ruzie").status, 400);
  EXPECT_NE(text("/gemeente/haren?op=2016-01-01").find("/verschillen?deelnemer=haren"),
            std::string::npos);
  EXPECT_NE(text("/bronnen").find("href=\"/verschillen\""), std::string::npos);
  auto const api =
      json::parse(text("/v1/samenwerkingsverbanden/" + waste_ + "/spiegel?op=2016-01-01"));
  EXPECT_EQ(api["bronnen"].size(), 2U);
  EXPECT_EQ(api["deelnemers"].size(), 10U);
  EXPECT_EQ(get("/v1/samenwerkingsverbanden/bestaat-niet/spiegel").status, 404);
}

TEST_F(Reconcile, a_closed_source_is_in_no_mirror_and_no_log) {
  ASSERT_EQ(
      call({"source", "regelingen-groningen-2016.csv", "--visibility", "gesloten", "--reason", "x"})
          .status,
      exit_ok);
  ASSERT_EQ(call({"reconcile", "--accept", "--reason", "zelfde"}).status, exit_ok);
  auto const page = text("/samenwerking/" + waste_ + "/spiegel?op=2016-01-01");
  EXPECT_EQ(page.find("regelingen-groningen-2016.csv"), std::string::npos);
  EXPECT_EQ(text("/v1/wijzigingen").find("oordeel-over-twee"), std::string::npos);
  EXPECT_EQ(text("/verschillen.csv?op=2016-01-01").find("Slochteren"), std::string::npos);
}

}  // namespace reconcile_test
}  // namespace verband::app
