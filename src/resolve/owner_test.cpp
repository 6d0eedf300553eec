// SPDX-License-Identifier: EUPL-1.2
// Whose document it is, from what sentences say and from the name of the file.
#include "resolve/owner.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace owner_test {

/// A document with some text above one row without a municipality of its own.
Resolved read(std::string const& above, std::string const& title = "bijlage",
              std::string const& purpose = {}) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.preamble = above,
              .columns = {{ColumnRole::purpose, "Doel"}, {ColumnRole::participants, "Wie"}}};
  draft.rows = {{.cells = {{.text = purpose}, {.text = "het Rijk"}}}};
  auto const day = *parse_iso_date("2017-01-01");
  return resolve(draft, gazetteer, {.on = day, .today = day, .title = title});
}

std::string owner(std::string const& above, std::string const& title = "bijlage",
                  std::string const& purpose = {}) {
  return read(above, title, purpose).context.owner;
}

/// How the owner is told of; nothing where no finding speaks of it.
std::optional<Severity> told(Resolved const& resolved) {
  auto const found = std::ranges::find_if(
      resolved.findings, [](Finding const& each) { return each.code.starts_with("owner-"); });
  return found == resolved.findings.end() ? std::nullopt : std::optional{found->severity};
}

TEST(owner, is_one_of_which_a_sentence_says_that_the_list_is_its) {
  for (auto const* const above :
       {"De gemeente Losser neemt deel aan de volgende regelingen.",
        "Hieronder staan de verbonden partijen van de gemeente Losser.",
        "In onze gemeente Losser wordt veel samengewerkt.",
        "Aan: de raad van de gemeente Borne\nVan: college van Losser",
        "Aan: de raad van de gemeente Borne Van: college van Losser Datum: 3 mei"}) {
    EXPECT_EQ(owner(above), "gm0168") << above;
    EXPECT_EQ(told(read(above)), Severity::note) << above;
  }
}

TEST(owner, is_not_one_that_a_sentence_only_names) {
  for (auto const* const above :
       {"Met de gemeente Borne zijn afspraken gemaakt. De staf van de gemeente Borne adviseert.",
        "De bijdrage samen met de gemeente Borne bedraagt 3 ton.",
        "De gemeente Borne draagt een deel bij.", "Aan: de raad van de gemeente Borne",
        "De staf van de gemeente Borne adviseert."}) {
    EXPECT_EQ(owner(above), "") << above;
    EXPECT_EQ(told(read(above)), Severity::doubt) << above;
    EXPECT_EQ(owner(above, "losser-2017"), "gm0168") << above;
  }
  EXPECT_EQ(owner({}, "bijlage", "De bijdrage naast de gemeente Borne is 3 ton."), "");
}

TEST(owner, is_who_sends_a_letter_and_not_one_it_is_sent_to) {
  EXPECT_EQ(owner("Van: Griffie van Losser aan Raad van Borne"), "gm0168");
  EXPECT_EQ(owner("Afzender: Losser\nKenmerk: Borne"), "gm0168");
  EXPECT_EQ(owner("Tabel met leden van: Borne"), "");
  EXPECT_EQ(owner("Van: de griffie aan Raad van Borne"), "");
}

TEST(owner, is_one_that_is_named_again_and_again) {
  std::string const above =
      "De gemeente Losser betaalt. De gemeente Losser stuurt. De gemeente Losser kiest.";
  EXPECT_EQ(owner(above), "gm0168");
  EXPECT_EQ(told(read(above)), Severity::note);
  auto const file = read(above, "borne-2017");
  EXPECT_EQ(file.context.owner, "gm0147");
  EXPECT_EQ(told(file), Severity::doubt);
}

TEST(owner, of_which_words_say_so_stands_against_the_name_of_the_file_with_a_doubt) {
  auto const rival = read("De gemeente Losser neemt deel aan deze regelingen.", "borne-2017");
  EXPECT_EQ(rival.context.owner, "gm0168");
  EXPECT_EQ(told(rival), Severity::doubt);
}

TEST(owner, in_the_name_of_the_file_is_a_municipality_where_the_text_speaks_of_one) {
  std::string const title = "groningen-2017";
  EXPECT_EQ(owner("Een wethouder vertegenwoordigt de gemeente in het bestuur.", title), "gm0014");
  EXPECT_EQ(owner("De begrote bijdrage van de gemeente Groningen is 3 ton.", title), "gm0014");
  EXPECT_EQ(owner("De provincie betaalt mee, en de gemeente kiest.", title), "");
  EXPECT_EQ(owner("Dit is een lijst.", title), "");
}

}  // namespace owner_test
}  // namespace verband::resolve
