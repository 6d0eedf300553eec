// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/answer.hpp"

#include <algorithm>
#include <charconv>

namespace verband::publish {
namespace {

/// More names than this are a list to open.
constexpr std::size_t few = 8;
/// Of a table that is not the main one, this many rows are shown before the rest is to be opened.
constexpr std::size_t most_beside = 25;
/// A table with more columns scrolls by itself.

/// The names with "; " between them, folded when there are many.
template <typename Names, typename Write>
void names(Html& html, Names const& all, std::string_view many, Write const& write) {
  auto const content = [&] {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0) html.write("; ");
      write(all[i]);
    }
  };
  if (all.empty()) html.write("–");
  if (all.size() <= few) return content();
  html.element("details", {{"class", "vb-more"}}, [&] {
    html.element("summary", {}, std::to_string(all.size()) + " " + std::string{many});
    html.element("p", {{"class", "utrecht-paragraph"}}, content);
  });
}

void cell(Html& html, PageRequest const& request, AnswerCell const& content) {
  if (auto const* const takes_part = std::get_if<TakesPart>(&content)) {
    html.element("span", {{"class", "vb-whole"}}, [&] {
      html.element("span", {{"aria-hidden", "true"}}, takes_part->yes ? "● " : "○ ");
      html.write(word(*takes_part));
    });
  } else if (auto const* const codes = std::get_if<NamedOrganisations>(&content)) {
    names(html, *codes, "organisaties",
          [&](NamedOrganisation const& each) { organisation(html, request, each.code); });
  } else if (auto const* const beliefs = std::get_if<NamedPartnerships>(&content)) {
    names(html, *beliefs, "samenwerkingen",
          [&](analysis::BeliefView const* each) { partnership(html, request, *each); });
  } else if (auto const* const text = std::get_if<std::string>(&content)) {
    html.write(text->empty() ? "–" : *text);
  } else {
    html.write(cell_text(content, request.atlas()));
  }
}

/// Rows that do not fit, as a list to open: the first cell, and the second in brackets.
void more_rows(Html& html, PageRequest const& request, AnswerTable const& shown,
               std::size_t first) {
  html.element("details", {{"class", "vb-more"}}, [&] {
    html.element("summary", {}, "Toon de andere " + std::to_string(shown.rows.size() - first));
    html.element("ul", {{"class", "utrecht-unordered-list vb-az"}}, [&] {
      for (auto i = first; i < shown.rows.size(); ++i) {
        html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
          cell(html, request, shown.rows[i].front());
          html.write(" (" + cell_text(shown.rows[i][1], request.atlas()) + ")");
        });
      }
    });
  });
}

}  // namespace

void answer_brief(Html& html, OverlapAnswer const& answer) {
  if (answer.brief.empty()) return;
  html.element("section", {{"class", "vb-brief"}, {"aria-labelledby", "kort"}}, [&] {
    heading(html, 2, "In het kort", "kort");
    for (auto const& sentence : answer.brief) paragraph(html, sentence);
  });
}

void answer_table(Html& html, PageRequest const& request, OverlapAnswer const& answer,
                  std::size_t number) {
  auto const& shown = answer.tables[number];
  if (shown.rows.empty()) {
    paragraph(html, shown.caption + " Geen.");
    return;
  }
  bool const main = number == answer.main;
  auto const pages = main ? (shown.rows.size() + page_size - 1) / page_size : 1;
  auto const current = page_number(request, pages);
  auto const first = (current - 1) * page_size;
  auto const count = std::min(main ? page_size : most_beside, shown.rows.size() - first);
  auto const id = "tabel-" + shown.key;
  TableFrame frame{.id = id, .caption = shown.caption};
  for (auto const& column : shown.columns) frame.heads.push_back(column.head);
  table(html, frame, count, [&](std::size_t row, std::size_t column) {
    cell(html, request, shown.rows[first + row][column]);
  });
  page_links(html, request, pages, current);
  if (!main && count < shown.rows.size()) more_rows(html, request, shown, count);
}

void answer_explanation(Html& html, OverlapAnswer const& answer) {
  if (answer.explanation.empty()) return;
  heading(html, 2, "Hoe is dit berekend?", "berekend");
  for (auto const& text : answer.explanation) paragraph(html, text);
}

}  // namespace verband::publish
