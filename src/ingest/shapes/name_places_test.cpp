// SPDX-License-Identifier: EUPL-1.2
// A name and its place in one cell.
#include <gtest/gtest.h>

#include "ingest/draft_testing.hpp"

namespace name_places_test {

using namespace verband;
using ingest::testing::heads;
using ingest::testing::Row;
using ingest::testing::texts;

/// Read by who knows these places.
Draft read(std::string const& bytes) {
  ingest::Knowledge knowledge;
  for (auto const* const name : {"Assen", "Emmen", "Meppel"}) knowledge.lexicon.add_name(name);
  return ingest::read(bytes, knowledge, {});
}

TEST(NamePlaces, below_a_head_for_both_the_place_stands_apart) {
  auto const draft = read(
      "Naam en vestigingsplaats;Doel;Deelnemers\n1.1 GGD Noord, Assen;inenten;Assen, Emmen\n"
      "1.2 Archief te Emmen;bewaren;Emmen\n2.1 Afval, Beheer en Zorg, Zuidwolde "
      "(Dr);ophalen;Emmen\n"
      "2.2 Stadsbank (Meppel);lenen;Meppel\n2.3 Werkplein (WP);werk;Emmen\n");
  EXPECT_EQ(heads(draft),
            (Row{"Naam en vestigingsplaats", "Doel", "Deelnemers", "Vestigingsplaats"}));
  ASSERT_EQ(draft.rows.size(), 5U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "inenten", "Assen, Emmen", "Assen"}));
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Archief", "bewaren", "Emmen", "Emmen"}));
  EXPECT_EQ(texts(draft.rows[2])[0], "Afval, Beheer en Zorg");
  EXPECT_EQ(texts(draft.rows[2])[3], "Zuidwolde (Dr)");
  EXPECT_EQ(texts(draft.rows[3])[0], "Stadsbank");
  EXPECT_EQ(texts(draft.rows[4])[0], "Werkplein (WP)");
  EXPECT_EQ(texts(draft.rows[4])[3], "");
}

TEST(NamePlaces, the_lines_below_a_name_are_its_address) {
  auto const draft = read(
      "<table><tr><th>Organisatie (naam, adres)</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord<br>Markt 1<br>Assen</td><td>Assen</td></tr>"
      "<tr><td>Archief</td><td>Emmen</td></tr></table>");
  ASSERT_EQ(draft.rows.size(), 2U);
  EXPECT_EQ(texts(draft.rows[0]), (Row{"GGD Noord", "Assen", "Markt 1\nAssen"}));
}

TEST(NamePlaces, below_a_head_for_three_things_each_line_has_its_column) {
  auto const draft = read(
      "<table><tr><th>Naam, zetel en rechtsvorm</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord<br>Assen<br>Gemeenschappelijke regeling</td><td>Assen</td></tr>"
      "<tr><td>Vitens<br>Zwolle<br>NV</td><td>Emmen</td></tr>"
      "<tr><td>Archief<br>Emmen</td><td>Emmen</td></tr></table>");
  EXPECT_EQ(heads(draft), (Row{"Naam, zetel en rechtsvorm", "Deelnemers", "Zetel", "Rechtsvorm"}));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(texts(draft.rows[1]), (Row{"Vitens", "Emmen", "Zwolle", "NV"}));
  EXPECT_EQ(draft.columns[3].role, ColumnRole::legal_form);
  EXPECT_EQ(texts(draft.rows[2]), (Row{"Archief", "Emmen", "Emmen", ""}));
  EXPECT_FALSE(draft.rows[2].cells[0].doubts.empty());
  auto const others = read(
      "<table><tr><th>Naam, zetel en website</th><th>Deelnemers</th></tr>"
      "<tr><td>GGD Noord, Assen, www.ggd.nl</td><td>Assen</td></tr>"
      "<tr><td>Archief te Emmen</td><td>Emmen</td></tr></table>");
  EXPECT_EQ(texts(others.rows.at(0))[0], "GGD Noord, Assen, www.ggd.nl");
}

TEST(NamePlaces, what_may_be_part_of_a_name_stays) {
  auto const names = [](std::string const& cell) {
    auto const draft = read(
        "<table><tr><th>Naam en vestigingsplaats</th><th>Deelnemers</th></tr>"
        "<tr><td>GGD Noord, Assen</td><td>Assen</td></tr><tr><td>Archief te "
        "Emmen</td><td>Emmen</td></tr><tr><td>" +
        cell + "</td><td>Emmen</td></tr></table>");
    auto const& name = draft.rows.at(2).cells.at(0);
    return name.text + (name.doubts.empty() ? "" : "?");
  };
  EXPECT_EQ(names("Stadsregio Assen - Emmen"), "Stadsregio Assen - Emmen");
  EXPECT_EQ(names("Stichting Musea in Emmen"), "Stichting Musea in Emmen");
  EXPECT_EQ(names("GR Wegen, Water en Groen"), "GR Wegen, Water en Groen");
  EXPECT_EQ(names("Veiligheidsregio<br>Emmen"), "Veiligheidsregio\nEmmen");
  EXPECT_EQ(names("Stichting<br>Musea Oost<br>Emmen"), "Stichting\nMusea Oost");
  EXPECT_EQ(names("Noardwest Ried<br>Ferwert"), "Noardwest Ried?");
  EXPECT_EQ(names("Stichting Sport, Cultuur"), "Stichting Sport?");
  EXPECT_EQ(names("N.V. Slachthuis, gevestigd te Assen"), "N.V. Slachthuis");
  EXPECT_EQ(names("RUD Oost, 's-Gravenhage"), "RUD Oost?");
  EXPECT_EQ(names("Avri, Poststraat 12, 4190 AB Geldermalsen"), "Avri");
}

TEST(NamePlaces, without_such_a_head_or_without_places_a_name_is_whole) {
  auto const other = read(
      "Naam;Doel;Deelnemers\nGGD Noord, Assen;inenten;Assen\nArchief te Emmen;bewaren;Emmen\n");
  EXPECT_EQ(texts(other.rows[0])[0], "GGD Noord, Assen");
  auto const none = read(
      "Naam en plaats;Doel;Deelnemers\nSport, Cultuur;spelen;Assen\nWerk, Inkomen;werk;Emmen\n");
  EXPECT_EQ(texts(none.rows[0])[0], "Sport, Cultuur");
}

}  // namespace name_places_test
