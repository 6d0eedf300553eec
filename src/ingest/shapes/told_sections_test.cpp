// SPDX-License-Identifier: EUPL-1.2
// Texts that tell of a partnership below each heading.
#include <string>

#include <gtest/gtest.h>

#include "ingest/read.hpp"

namespace verband {
namespace told_sections_test {

/// Read by who knows these names.
Draft read(std::string const& bytes) {
  ingest::Knowledge knowledge;
  for (auto const* const name : {"Middelburg", "Vlissingen", "Goes", "Tholen", "Hulst"})
    knowledge.lexicon.add_name(name);
  return ingest::read(bytes, knowledge, {});
}

constexpr auto ggd =
    "De GGD bewaakt de gezondheid. Hierin werken alle Zeeuwse gemeenten samen. Het is een openbaar "
    "lichaam.";
constexpr auto work = "Met Middelburg en Vlissingen voeren wij de Participatiewet uit.";
constexpr auto archive = "Wij bewaren onze stukken samen met Goes, Tholen en Hulst.";

/// A document with these texts, each below its head.
std::string document(std::string const& before, std::string const& between,
                     std::string const& after) {
  return "<h1>Samenwerking</h1>" + before + "GGD Zeeland" + between + ggd + after + before +
         "Orionis" + between + work + after + before + "Archief" + between + archive + after;
}

void expect_read(Draft const& draft, std::string const& last = archive) {
  ASSERT_EQ(draft.rows.size(), 3U);
  ASSERT_EQ(draft.columns.size(), 4U);
  auto const& first = draft.rows[0].cells;
  EXPECT_EQ(first[0].text, "GGD Zeeland");
  EXPECT_EQ(first[1].text, "De GGD bewaakt de gezondheid.");
  EXPECT_EQ(first[2].text, "Hierin werken alle Zeeuwse gemeenten samen.");
  EXPECT_EQ(first[3].text, "Het is een openbaar lichaam.");
  for (auto const& row : draft.rows) EXPECT_FALSE(row.cells[2].doubts.empty());
  EXPECT_EQ(draft.rows[2].cells[2].text, last);
}

TEST(ToldSections, headings_numbers_and_bold_words_begin_a_partnership) {
  expect_read(read(document("<h2>", "</h2><p>", "</p>")));
  expect_read(read(document("<p>1. ", "<br>", "</p>")));
  expect_read(read(document("<p><b>", "</b><br>", "</p>")));
  std::string const text = std::string{"Samenwerking\n\n1. GGD Zeeland\n"} + ggd +
                           "\n\n2. Orionis\n" + work + "\n\n3. Archief\n" + archive + "\n";
  expect_read(read(text));
}

/// A memo with these three items, wrapped by whoever wrote it.
std::string memo(std::string const& line_end) {
  return "MEMO\n\nAan:        de raad\nDatum:      24 maart 2009\n\nTijdens de vergadering is" +
         line_end + "gevraagd naar de verbanden.\n\n1. GGD Zeeland. De GGD bewaakt de" + line_end +
         "gezondheid. Hierin werken alle Zeeuwse gemeenten samen. Het is een openbaar" + line_end +
         "lichaam.\n\n2. Orionis NV. Sociale dienst van Middelburg, Vlissingen en Tholen. Goes" +
         line_end + "neemt geen deel.\n\n3. Archief (ZA). Goes en Hulst hebben deze regeling" +
         line_end + "getroffen.\n\nWij vertrouwen erop u hiermee te hebben geïnformeerd.\n";
}

TEST(ToldSections, an_item_may_begin_with_its_name_and_a_full_stop) {
  for (auto const* const line_end : {" ", "\n"}) {
    auto const draft = read(memo(line_end));
    expect_read(draft, "Goes en Hulst hebben deze regeling getroffen.");
    EXPECT_EQ(draft.rows[1].cells[0].text, "Orionis NV");
    EXPECT_EQ(draft.rows[1].cells[2].text,
              "Sociale dienst van Middelburg, Vlissingen en Tholen. Goes neemt geen deel.");
    EXPECT_EQ(draft.rows[2].cells[0].text, "Archief (ZA)");
    EXPECT_EQ(draft.rows[2].cells[1].text, "");
  }
}

TEST(ToldSections, numbered_sentences_are_no_items_with_a_name) {
  EXPECT_TRUE(read("1. Wij werken samen met Goes. Dat gaat goed.\n\n2. De raad is akkoord. Goes en "
                   "Hulst nemen deel.\n\n3. Het college heeft gekozen. Met Tholen voeren wij de "
                   "wet uit.\n")
                  .rows.empty());
}

TEST(ToldSections, numbered_rows_below_a_head_are_a_table) {
  auto const draft = read(
      "Nr. Naam Doel Deelnemers\n1 GGD Gezondheid\nGoes, Tholen en Hulst werken samen\n"
      "2 Archief Bewaren van stukken\nGoes en Hulst werken samen\n3 Orionis Werk\n"
      "Middelburg en Vlissingen werken samen\n4 Haven Schepen\nTholen en Goes werken samen\n");
  EXPECT_EQ(draft.shape, Shape::table);
}

TEST(ToldSections, a_paper_about_one_partnership_is_no_list) {
  EXPECT_TRUE(read("<h2>Inleiding</h2><p>Wij werken samen met Goes en Tholen in de GGD.</p>"
                   "<h2>Financiën</h2><p>Goes en Tholen nemen ieder een derde deel.</p>"
                   "<h2>Voorstel</h2><p>Met Goes en Tholen voeren wij de wet uit.</p>")
                  .rows.empty());
}

TEST(ToldSections, sections_that_name_nobody_are_no_list) {
  EXPECT_TRUE(
      read("<h2>Vervoer</h2><p>De bussen rijden samen op tijd.</p><h2>Zorg</h2><p>Wij werken "
           "aan goede zorg.</p><h2>Wonen</h2><p>Wij bouwen samen huizen.</p>")
          .rows.empty());
}

TEST(ToldSections, below_organisations_in_a_text_about_partnerships_nobody_need_be_named) {
  auto const text = [](std::string const& title) {
    return title +
           "\n\nDe gemeente werkt op veel gebieden samen. Wij lichten dat hieronder toe.\n\n1. GGD "
           "Zeeland\nDe GGD bewaakt de gezondheid van alle inwoners. De wethouder zit in het "
           "bestuur.\n\n2. Streekvervoer N.V.\nHet bedrijf regelt de bussen voor scholieren en "
           "ouderen in de streek.\n\n3. Stichting Orionis\nHet bedrijf helpt mensen die dat nodig "
           "hebben aan werk.\n";
  };
  auto const draft = read(text("Onderdeel F. Verbonden partijen"));
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.shape, Shape::outline);
  EXPECT_EQ(draft.rows[1].cells[0].text, "Streekvervoer N.V.");
  EXPECT_TRUE(draft.rows[1].cells[1].doubts.empty());
  for (auto const* const other :
       {"Onderdeel F. Bezuinigingen", "Goes overlegt met haar verbonden partijen.",
        "Persbericht\n\nVerbonden partijen", "Wat is een verbonden partij?"})
    EXPECT_NE(read(text(other)).shape, Shape::outline) << other;
}

// The cells of a table below each other, as copied from a page.
TEST(ToldSections, what_stands_below_a_legal_form_is_no_section_and_cells_are_no_purpose) {
  std::string text;
  for (std::string const line :
       {"Lijst van verbonden partijen", "A. Gemeenschappelijke regelingen (publiek)", "GR",
        "Onze stoel", "Macht", "1. GGD Zeeland (GGDZ)", "Wethouder Zorg (bestuur)", "Stem",
        "2. Omgevingsdienst Oost (ODO)", "Burgemeester (bestuur)", "Stem",
        "B. Vennootschappen en stichtingen", "Bedrijf", "Onze stoel", "Macht",
        "1. Streekvervoer N.V.", "Wethouder Zorg (aandeelhouders)", "Stem"})
    text += "<p>" + line + "</p>";
  auto const draft = read(text);
  ASSERT_EQ(draft.rows.size(), 3U);
  EXPECT_EQ(draft.rows[2].cells[0].text, "Streekvervoer N.V.");
  EXPECT_EQ(draft.rows[2].cells[3].text, "Vennootschappen en stichtingen");
  EXPECT_EQ(draft.rows[0].cells[1].text, "Wethouder Zorg (bestuur) Stem");
  EXPECT_FALSE(draft.rows[0].cells[1].doubts.empty());
}

TEST(ToldSections, a_table_goes_before_what_is_told_around_it) {
  auto const draft =
      read(document("<h2>", "</h2><p>", "</p>") +
           "<table><tr><th>Naam</th><th>Deelnemers</th></tr><tr><td>GGD</td><td>Goes</td></tr>"
           "<tr><td>RUD</td><td>Hulst</td></tr></table>");
  EXPECT_EQ(draft.shape, Shape::table);
}

TEST(ToldSections, the_parts_of_a_paper_among_partnerships_are_no_rows) {
  auto const draft = read(document("<h2>", "</h2><p>", "</p>") +
                          "<h2>Inleiding</h2><p>Wij werken samen met Goes.</p>"
                          "<h2>Doelgroepenvervoer Zeeland</h2><p>Wij rijden samen met Hulst.</p>");
  ASSERT_EQ(draft.rows.size(), 4U);
  EXPECT_EQ(draft.rows[3].cells[0].text, "Doelgroepenvervoer Zeeland");
}

TEST(ToldSections, sentences_of_one_paragraph_keep_its_place_once) {
  std::string const both = std::string{work} + " Met Goes en Hulst voeren wij de Wsw uit.";
  auto const draft = read(std::string{"Samenwerking\n\n1. GGD Zeeland\n"} + ggd +
                          "\n\n2. Orionis\n" + both + "\n\n3. Archief\n" + archive + "\n");
  ASSERT_EQ(draft.rows.size(), 3U);
  auto const& parties = draft.rows[1].cells[2];
  EXPECT_EQ(parties.text, both);
  auto const* const place = std::get_if<TextPlace>(&parties.place);
  ASSERT_NE(place, nullptr);
  EXPECT_EQ(place->spans.size(), 1U);
}

}  // namespace told_sections_test
}  // namespace verband
