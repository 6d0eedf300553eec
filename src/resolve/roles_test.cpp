// SPDX-License-Identifier: EUPL-1.2
// Who is the centre or holds the purse, by a bracket or by what another cell says.
#include "resolve/roles.hpp"

#include <string>

#include <gtest/gtest.h>

#include "resolve/resolve.hpp"

namespace verband::resolve {
namespace roles_test {

/// The names of those with a role of their own, for a list of Leiden on a day in 2021.
std::string leading(std::string const& who, std::string const& nature = {}) {
  static reference::Gazetteer const gazetteer{reference::load(reference::embedded_release())};
  Draft draft{.columns = {{ColumnRole::participants, "Wie"}, {ColumnRole::nature, "Aard"}}};
  draft.rows = {{.cells = {{.text = who}, {.text = nature}}}};
  auto const day = *parse_iso_date("2021-06-01");
  auto const row =
      resolve(draft, gazetteer, {.owner = "gm0546", .on = day, .today = day}).rows.front();
  std::string names;
  for (auto const& each : row.participants) {
    if (each.role == Role::participant) continue;
    names += (names.empty() ? "" : ", ") + each.name;
  }
  return names;
}

TEST(roles, a_name_that_begins_with_an_article_cut_short_keeps_its_bracket) {
  EXPECT_EQ(leading("Rijswijk en 's-Gravenhage (centrumgemeente)"), "'s-Gravenhage");
  EXPECT_EQ(leading("Leiden, Rijswijk, ’s-Gravenhage (penvoerder)"), "'s-Gravenhage");
  EXPECT_EQ(leading("Rijswijk en s-Gravenhage (gastgemeente)"), "'s-Gravenhage");
  EXPECT_EQ(leading("'s-Gravenhage en Rijswijk (centrumgemeente)"), "Rijswijk");
  EXPECT_EQ(leading("Rijswijk en Leiden", "Penvoerder is 's-Gravenhage"), "'s-Gravenhage");
}

TEST(roles, one_that_is_not_had_or_no_more_is_none) {
  std::string const who = "Leiden, Rijswijk, Delft";
  for (auto const* const nature :
       {"Delft is geen centrumgemeente", "Delft was tot 2019 centrumgemeente",
        "Delft was tot 1 januari 2019 de centrumgemeente", "Regeling; Delft, voormalig penvoerder",
        "Delft is niet langer penvoerder", "Delft wordt per 2023 centrumgemeente"})
    EXPECT_EQ(leading(who, nature), "") << nature;
  EXPECT_EQ(leading("Leiden, Delft (geen penvoerder)"), "");
  EXPECT_EQ(leading("Leiden, Delft (voorheen penvoerder)"), "");
  EXPECT_EQ(leading("Leiden, Delft (was tot 2019 centrumgemeente)"), "");
}

TEST(roles, one_that_is_had_on_the_day_stands) {
  std::string const who = "Leiden, Rijswijk, Delft";
  for (auto const* const nature :
       {"Delft is centrumgemeente", "Delft is sinds 2019 centrumgemeente",
        "Delft wordt per 2020 centrumgemeente", "Delft was en is penvoerder",
        "Voormalige GR, nu treedt Delft op als centrumgemeente",
        "Geen rechtspersoon. Delft is penvoerder"})
    EXPECT_EQ(leading(who, nature), "Delft") << nature;
  EXPECT_EQ(leading(who, "Delft was centrumgemeente, thans is Rijswijk centrumgemeente"),
            "Rijswijk");
}

}  // namespace roles_test
}  // namespace verband::resolve
