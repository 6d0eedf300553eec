// SPDX-License-Identifier: EUPL-1.2
// Pages made of a small register, without a server.
#include <gtest/gtest.h>

#include "analysis/sources.hpp"
#include "publish/web/example.hpp"
#include "publish/web/overview.hpp"
#include "publish/web/partnership.hpp"
#include "publish/web/source.hpp"

namespace verband::publish {
namespace pages_test {

constexpr std::size_t ten_megabytes = std::size_t{10} * 1024 * 1024;

Snapshot register_of() {
  return analysis::example::snapshot(
      {{.uri = "1", .name = "Meerschap", .members = {"gm0014", "gm0017"}, .purpose = "Het meer"},
       {.uri = "2", .name = "Overleg", .members = {"gm0017", "gm1730"}, .purpose = "Praten"}});
}

/// The example with one text in every field of every row.
Snapshot filled_with(std::string const& text) {
  auto snapshot = register_of();
  snapshot.accounts.change_each([&](Account& account) {
    account.typed.name = text;
    for (auto& field : account.stated) field.cell.text = text;
  });
  return snapshot;
}

std::string overview_of(example::Site const& site) {
  auto const request = site.request();
  Overview list{.all = request.register_on_day->all()};
  list.sieved = analysis::sieve(list.all, {}, request.atlas());
  return overview_page(request, list);
}

TEST(pages, a_field_of_ten_megabytes_is_escaped_and_cut_in_a_list) {
  std::string const angle(ten_megabytes, '<');
  auto snapshot = filled_with("kort");
  snapshot.accounts.change_each([&](Account& account) {
    for (auto& field : account.stated) field.cell.text = angle;
  });
  example::Site const site{snapshot, analysis::example::y2015};
  auto const html = overview_of(site);
  EXPECT_LT(html.size(), ten_megabytes);
  EXPECT_NE(html.find("&lt;&lt;</bdi> … (ingekort)"), std::string::npos);
  EXPECT_EQ(html.find("<<"), std::string::npos);
  auto const whole = partnership_page(site.request(), site.day.beliefs.front());
  EXPECT_GT(whole.size(), 4 * ten_megabytes) << "nothing is left out on its own page";
  EXPECT_EQ(whole.find("<<"), std::string::npos);
}

TEST(pages, a_text_is_not_cut_in_the_middle_of_a_letter) {
  for (std::size_t before = 0; before < 4; ++before) {
    std::string text(3996 + before, 'a');
    for (int i = 0; i < 10; ++i) text += "\U0001F600";
    example::Site const site{filled_with(text), analysis::example::y2015};
    EXPECT_EQ(overview_of(site).find("\uFFFD"), std::string::npos) << before;
  }
}

TEST(pages, the_same_question_gives_the_same_bytes) {
  example::Site const site{register_of(), analysis::example::y2015};
  EXPECT_EQ(overview_of(site), overview_of(site));
}

/// The text of a document out of its marks.
std::string marked(std::string_view document, Account const& account) {
  Html html;
  marked_text(html, document, {&account});
  return html.take();
}

TEST(pages, places_beyond_the_document_or_over_each_other_are_borne) {
  Account account{.id = "a", .row = 1};
  auto const cell = [&](std::uint32_t begin, std::uint32_t end) {
    account.stated.push_back(
        {ColumnRole::name, "Naam", {.text = "x", .place = TextPlace{{{begin, end}}}}});
  };
  cell(0, 3);
  cell(2, 5);
  cell(4, 2);
  cell(3, 4000000000U);
  auto const html = marked("abcdef", account);
  EXPECT_NE(html.find("id=\"t-1-1\""), std::string::npos);
  EXPECT_EQ(html.find("id=\"t-1-4\""), std::string::npos);
  std::string text;
  bool inside = true;
  for (char const c : html) {
    if (c == '<') inside = false;
    if (inside) text += c;
    if (c == '>') inside = true;
  }
  EXPECT_EQ(text, "abcdef");
}

TEST(pages, the_bytes_of_a_document_are_shown_only_when_its_cells_stand_in_them) {
  auto const page_with = [](Place const& place) {
    auto snapshot = register_of();
    snapshot.accounts.change_each([&](Account& account) {
      for (auto& field : account.stated) field.cell.place = place;
    });
    example::Site const site{snapshot, analysis::example::y2015};
    auto const request = site.request();
    Source const source{.id = "a", .title = "annex", .visibility = Visibility::open};
    analysis::SourceView const view{.source = &source,
                                    .reading = &request.snapshot().readings.begin()->second};
    return source_page(request, view, "the bytes of it");
  };
  EXPECT_NE(page_with(TextPlace{{{0, 3}}}).find("bytes of it"), std::string::npos);
  auto const pdf = page_with(PagePlace{{{2, {}}}});
  EXPECT_EQ(pdf.find("bytes of it"), std::string::npos);
  EXPECT_NE(pdf.find("/bron/a/bladzijde/2"), std::string::npos);
  auto const sheet = page_with(SheetPlace{.sheet = "Blad1", .row = 4, .column = 1});
  EXPECT_EQ(sheet.find("bytes of it"), std::string::npos);
  EXPECT_NE(sheet.find("geen platte tekst"), std::string::npos);
  EXPECT_NE(sheet.find("blad Blad1, cel A4"), std::string::npos);
}

std::string source_with(std::function<void(Snapshot&)> const& change) {
  auto snapshot = register_of();
  change(snapshot);
  example::Site const site{snapshot, analysis::example::y2015};
  auto const request = site.request();
  Source const source{.id = "a", .title = "annex", .visibility = Visibility::open};
  analysis::SourceView const view{.source = &source,
                                  .reading = &request.snapshot().readings.begin()->second};
  return source_page(request, view, std::nullopt);
}

TEST(pages, a_cell_of_a_sheet_is_named_as_spreadsheets_do) {
  auto const page_with = [](std::uint32_t column) {
    return source_with([&](Snapshot& snapshot) {
      snapshot.accounts.change_each([&](Account& account) {
        for (auto& field : account.stated)
          field.cell.place = SheetPlace{.sheet = "Regelingen", .row = 12, .column = column};
      });
    });
  };
  EXPECT_NE(page_with(26).find("cel Z12"), std::string::npos);
  EXPECT_NE(page_with(27).find("cel AA12"), std::string::npos);
  EXPECT_NE(page_with(703).find("cel AAA12"), std::string::npos);
}

TEST(pages, a_source_says_how_its_day_was_found) {
  auto const html = source_with([](Snapshot& snapshot) {
    snapshot.readings.change_each([](Reading& reading) {
      reading.findings.push_back({.severity = Severity::note,
                                  .code = "date-inferred",
                                  .detail = dutch(reading.reference_date) + ": Het staat er."});
    });
  });
  EXPECT_NE(html.find("<bdi>Het staat er.</bdi>"), std::string::npos) << "without the day again";
}

TEST(pages, a_table_of_many_columns_scrolls_by_itself) {
  auto const with_columns = [](std::size_t columns) {
    return source_with([&](Snapshot& snapshot) {
      snapshot.accounts.change_each([&](Account& account) {
        account.stated.resize(columns, {.header = "Kop", .cell = {.text = "woord"}});
      });
    });
  };
  EXPECT_EQ(with_columns(5).find("class=\"vb-scroll\""), std::string::npos);
  EXPECT_NE(with_columns(9).find("class=\"vb-scroll\""), std::string::npos);
}

TEST(pages, of_what_has_ended_it_says_who_took_part_on_the_last_day) {
  auto snapshot = register_of();
  snapshot.accounts.change_each([](Account& account) {
    account.typed.period.to = Date{std::chrono::year{2017} / 9 / 1};
    account.observed = Date{std::chrono::year{2026} / 5 / 11};
  });
  example::Site const site{snapshot, Date{std::chrono::year{2020} / 1 / 1}};
  ASSERT_FALSE(site.day.elsewhen.empty());
  auto const html = partnership_page(site.request(), site.day.elsewhen.front());
  EXPECT_NE(html.find("Wie deden er mee op 31 augustus 2017?"), std::string::npos);
  EXPECT_EQ(html.find("doen mee."), std::string::npos);
}

TEST(pages, official_numbers_are_told_and_the_body_is_linked) {
  auto snapshot = register_of();
  snapshot.accounts.change_each(
      [](Account& account) { account.typed.identifiers = {"roo:24", "so0316"}; });
  example::Site const site{snapshot, analysis::example::y2015};
  auto const request = site.request();
  auto const html = partnership_page(request, *site.day.all().front());
  EXPECT_NE(html.find("24 in het Register van Overheidsorganisaties"), std::string::npos);
  EXPECT_NE(html.find("href=\"https://identifier.overheid.nl/tooi/id/so/so0316\""),
            std::string::npos);
}

TEST(pages, a_list_can_be_gone_through_by_year_with_the_same_question) {
  example::Site const site{register_of(), Date{std::chrono::year{2016} / 1 / 1}};
  auto request = site.request({{"op", "2016-01-01"}, {"beeld", "kaart"}, {"pagina", "2"}});
  auto const html =
      page(request, {.title = "x", .years = true}, [](Html& main) { main.write("main"); });
  EXPECT_NE(html.find("href=\"/gemeente/haren?beeld=kaart&amp;op=2015-01-01\""), std::string::npos)
      << html;
  EXPECT_NE(html.find("aria-current=\"date\">2016<"), std::string::npos);
  EXPECT_NE(html.find("href=\"/gemeente/haren?beeld=kaart\">vandaag<"), std::string::npos);
  EXPECT_EQ(page(request, {.title = "x"}, [](Html&) {}).find("vb-years"), std::string::npos);
}

TEST(pages, a_long_source_is_shown_in_parts_and_links_lead_to_the_part_of_the_row) {
  auto snapshot = register_of();
  auto const first = (*snapshot.accounts.begin()).second;
  for (std::uint32_t row = 1; row <= 250; ++row) {
    auto account = first;
    account.id = "long/" + std::to_string(row);
    account.row = row;
    snapshot.accounts[account.id] = account;
  }
  snapshot.readings[first.reading].findings = {
      {.severity = Severity::doubt, .row = 101, .detail = "nothing in row 101"},
      {.severity = Severity::doubt, .detail = "of the whole"}};
  example::Site const site{snapshot, analysis::example::y2015};
  Source const source{.id = "a", .title = "annex"};
  auto const part = [&](Parameters const& parameters) {
    auto const request = site.request(parameters);
    analysis::SourceView const view{.source = &source,
                                    .reading = &request.snapshot().readings.at(first.reading)};
    return source_page(request, view, {});
  };
  auto const one = part({});
  auto const two = part({{"pagina", "2"}});
  EXPECT_NE(one.find("id=\"rij-100\""), std::string::npos);
  EXPECT_EQ(one.find("id=\"rij-101\""), std::string::npos);
  EXPECT_NE(two.find("id=\"rij-101\""), std::string::npos);
  EXPECT_NE(part({{"pagina", "3"}}).find("id=\"rij-250\""), std::string::npos);
  EXPECT_EQ(one.find("nothing in row 101"), std::string::npos);
  EXPECT_NE(two.find("nothing in row 101"), std::string::npos);
  EXPECT_NE(one.find("of the whole"), std::string::npos);
  EXPECT_NE(two.find("of the whole"), std::string::npos);
  auto const request = site.request();
  EXPECT_TRUE(row_address(request, "a", 100).starts_with("/bron/a?op="));
  EXPECT_NE(row_address(request, "a", 101).find("pagina=2"), std::string::npos);
  EXPECT_TRUE(row_address(request, "a", 101).ends_with("#rij-101"));
}

}  // namespace pages_test
}  // namespace verband::publish
