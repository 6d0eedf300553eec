// SPDX-License-Identifier: EUPL-1.2
// What the register exports comes back as the same rows; a corrected export as a difference.
#include <array>
#include <map>
#include <set>

#include "program.hpp"

namespace verband::app {
namespace round_trip_test {

struct Example {
  char const* file;
  char const* owner;
  char const* on;
};
constexpr std::array<Example, 5> examples{{{"haren-2015", "Haren", "2015-01-01"},
                                           {"goes-2016", "Goes", "2016-01-01"},
                                           {"harlingen-2019", "Harlingen", "2019-01-01"},
                                           {"venlo-2014", "Venlo", "2014-06-01"},
                                           {"winterswijk-2022", "Winterswijk", "2022-01-01"}}};

/// The text without regard to where its lines end.
std::string flat(json const& text) {
  std::string out;
  for (char const c : text.get<std::string>()) {
    bool const blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::set<std::string> codes(json const& row) {
  std::set<std::string> result;
  for (auto const& each : row["participants"]) result.insert(each["code"]);
  return result;
}

class RoundTrip : public Program {
 protected:
  void fill(Example const& example) {
    auto const outcome =
        call({"import", VERBAND_ROOT "/examples/" + std::string{example.file} + ".txt", "--owner",
              example.owner, "--on", example.on});
    ASSERT_EQ(outcome.status, exit_ok) << outcome.err;
  }
  json known(char const* on) {
    return json::parse(call({"export", "--on", on, "--format", "json"}).out)["partnerships"];
  }
  std::string exported(char const* format, char const* on) {
    return write(std::string{"uitvoer."} + format,
                 call({"export", "--on", on, "--format", format}).out);
  }
  json read(std::string const& file, Example const& example, bool said) {
    std::vector<std::string> words{"import", file, "--dry-run", "--format", "json"};
    if (said) words.insert(words.end(), {"--owner", example.owner, "--on", example.on});
    auto const outcome = call(words);
    EXPECT_EQ(outcome.status, exit_ok) << outcome.err;
    return json::parse(outcome.out);
  }
};

void compare(json const& was, json const& now, std::string const& where) {
  ASSERT_EQ(was.size(), now.size()) << where;
  for (std::size_t i = 0; i < was.size(); ++i) {
    auto const row = where + ", rij " + std::to_string(i + 1) + " " + was[i]["name"].dump();
    for (auto const* text :
         {"name", "purpose", "participants_text", "policy_area_text", "nature_text"}) {
      EXPECT_EQ(flat(was[i][text]), flat(now[i][text])) << row << ": " << text;
    }
    EXPECT_EQ(codes(was[i]), codes(now[i])) << row;
    for (auto const* field :
         {"legal_basis", "legal_form", "levels", "obligation", "effect", "status", "parent",
          "policy_all", "policy_areas", "variants", "abbreviation", "alignment", "tasks"}) {
      EXPECT_EQ(was[i][field], now[i][field]) << row << ": " << field;
    }
  }
}

TEST_F(RoundTrip, an_export_of_each_example_gives_the_same_rows) {
  for (auto const& example : examples) {
    std::filesystem::remove(file_);
    fill(example);
    auto const was = known(example.on);
    ASSERT_FALSE(was.empty());
    for (auto const* format : {"docx", "xlsx", "csv", "json"}) {
      std::string const where = std::string{example.file} + " als " + format;
      bool const word = std::string_view{format} == "docx";
      auto const now = read(exported(format, example.on), example, word);
      EXPECT_EQ(now["document"]["format"], format);
      compare(was, now["partnerships"], where);
      EXPECT_TRUE(now["differences"].empty()) << where << now["differences"].dump(1);
      if (word) continue;
      EXPECT_EQ(now["document"]["reference_date"], example.on) << where;
      for (std::size_t i = 0; i < was.size(); ++i) {
        EXPECT_EQ(now["partnerships"][i]["uri"], was[i]["uri"]) << where;
        EXPECT_EQ(now["partnerships"][i]["extra"], was[i]["extra"]) << where;
      }
    }
  }
}

std::string replaced(std::string text, std::string const& from, std::string const& to) {
  auto const at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string bytes_in(std::string const& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

TEST_F(RoundTrip, a_corrected_export_is_a_difference_and_no_new_partnership) {
  fill(examples[0]);
  auto const was = known("2015-01-01");
  auto csv = bytes_in(exported("csv", "2015-01-01"));
  csv = replaced(csv, "GR Zuidlaardermeer", "GR Zuidlaardermeergebied");
  auto const file = write("verbeterd.csv", csv);
  auto const seen = read(file, examples[0], false)["differences"];
  ASSERT_EQ(seen.size(), 1U) << seen.dump(1);
  EXPECT_EQ(seen[0]["kind"], "changed");
  EXPECT_EQ(seen[0]["rule"], "same-identity@1");
  ASSERT_EQ(seen[0]["fields"].size(), 1U) << seen.dump(1);
  EXPECT_EQ(seen[0]["fields"][0]["field"], "name");
  EXPECT_EQ(seen[0]["fields"][0]["to"], "GR Zuidlaardermeergebied");

  auto const taken = call({"import", file});
  ASSERT_EQ(taken.status, exit_ok) << taken.err;
  EXPECT_NE(taken.out.find("1 anders"), std::string::npos) << taken.out;
  EXPECT_NE(taken.out.find("0 nieuw"), std::string::npos) << taken.out;
  EXPECT_NE(taken.out.find("Soort: CSV, tabel"), std::string::npos) << taken.out;
  auto const now = known("2015-01-01");
  std::map<std::string, std::string> names;
  for (auto const& each : now) names[each["uri"]] = each["name"];
  ASSERT_EQ(now.size(), was.size());
  std::size_t changed = 0;
  for (auto const& each : was) {
    ASSERT_TRUE(names.contains(each["uri"])) << each["name"];
    changed += names[each["uri"]] == each["name"].get<std::string>() ? 0 : 1;
  }
  EXPECT_EQ(changed, 1U);  // of the same day the document that came last is believed
  EXPECT_EQ(json::parse(call({"source", "--format", "json"}).out)["sources"].size(), 2U);
}

TEST_F(RoundTrip, rows_that_are_gone_new_or_not_known_are_said) {
  fill(examples[0]);
  auto const csv = bytes_in(exported("csv", "2015-01-01"));
  auto const head = csv.substr(0, csv.find("\r\n") + 2);
  auto const second = csv.find("\r\nurn:uuid:", head.size());
  auto text = head + csv.substr(second + 2);  // without the first row
  auto const first_uri = text.substr(text.find("urn:uuid:"), 45);
  text = replaced(text, first_uri, "urn:uuid:ffffffff-0000-4000-8000-000000000000");
  auto const end = text.rfind("urn:uuid:");
  auto last = text.substr(end);
  last = replaced(last, last.substr(0, 45), "");
  text += replaced(last, "RIGG", "Heel nieuw verband");
  auto const seen = read(write("rijen.csv", text), examples[0], true);
  std::multiset<std::string> kinds;
  for (auto const& each : seen["differences"]) kinds.insert(each["kind"]);
  EXPECT_EQ(kinds.count("missing"), 1U) << seen["differences"].dump(1);
  EXPECT_EQ(kinds.count("added"), 1U) << seen["differences"].dump(1);
  EXPECT_EQ(kinds.size(), 2U) << seen["differences"].dump(1);  // by its name the other was found
}

TEST_F(RoundTrip, in_a_word_annex_a_changed_name_is_recognised_by_the_rest) {
  fill(examples[0]);
  // The annex as HTML: like Word it has no column that says which partnership a row is.
  auto const was = known("2015-01-01");
  std::string html = "<table><tr>";
  for (auto const* head : {"Samenwerkingsverband", "Achtergrond/doel", "Deelnemers",
                           "Beleidsterrein(en)", "Aard van de samenwerking"}) {
    html += std::string{"<th>"} + head + "</th>";
  }
  html += "</tr>\n";
  for (auto const& row : was) {
    html += "<tr>";
    for (auto const* text :
         {"name", "purpose", "participants_text", "policy_area_text", "nature_text"}) {
      html += "<td>" + flat(row[text]) + "</td>";
    }
    html += "</tr>\n";
  }
  html += "</table>\n";
  html = replaced(html, "GR Zuidlaardermeer", "Beheer van het meer bij Zuidlaren");
  auto const seen = read(write("bijlage.html", html), examples[0], true)["differences"];
  ASSERT_EQ(seen.size(), 1U) << seen.dump(1);
  EXPECT_EQ(seen[0]["kind"], "changed");
  EXPECT_EQ(seen[0]["rule"], "same-but-for-the-name@1");
}

}  // namespace round_trip_test
}  // namespace verband::app
