// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/source_picture.hpp"

#include <algorithm>
#include <set>

#include "publish/web/picture.hpp"
#include "publish/web/source.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

/// Paper is read from nearer than a screen.
constexpr double drawn_larger = 1.5;

/// A cell with the boxes it has on the page.
struct Marked {
  Account const* account{};
  std::size_t column{};  // from 0
  std::vector<Box> boxes{};
};

std::vector<Marked> marked(std::vector<Account const*> const& accounts, std::uint32_t page) {
  std::vector<Marked> result;
  for (auto const* const account : accounts) {
    for (std::size_t c = 0; c < account->stated.size(); ++c) {
      auto const* const place = std::get_if<PagePlace>(&account->stated[c].cell.place);
      if (place == nullptr || account->stated[c].cell.text.empty()) continue;
      Marked one{account, c, {}};
      for (auto const& each : place->boxes) {
        if (each.page == page) one.boxes.push_back(each.box);
      }
      if (!one.boxes.empty()) result.push_back(std::move(one));
    }
  }
  return result;
}

std::string label(Marked const& cell) {
  auto const& field = cell.account->stated[cell.column];
  return "Rij " + std::to_string(cell.account->row) + ", " +
         (field.header.empty() ? std::string{word(field.role)} : field.header);
}

std::string anchor_of(Marked const& cell) {
  return "t-" + std::to_string(cell.account->row) + "-" + std::to_string(cell.column + 1);
}

void drawing(Html& html, PageRequest const& request, Source const& source,
             std::vector<Marked> const& cells, std::uint32_t page, double width, double height) {
  auto const number = [](double points) { return svg_number(points * drawn_larger); };
  html.element("image",
               {{"href", link(request, source_page_path(source, page) + "/beeld")},
                {"width", number(width)},
                {"height", number(height)}},
               "");
  html.element("rect",
               {{"class", "vb-page-edge"}, {"width", number(width)}, {"height", number(height)}},
               "");
  for (auto const& cell : cells) {
    auto const address = row_address(request, source.id, cell.account->row);
    html.element("g", {{"id", anchor_of(cell)}, {"class", "vb-onpage"}}, [&] {
      picture_link(html, address, label(cell), [&] {
        for (auto const& box : cell.boxes) {
          constexpr double margin = 1.5;
          html.element("rect",
                       {{"x", number(box.left - margin)},
                        {"y", number(box.top - margin)},
                        {"width", number(std::max(box.right - box.left, 0.0) + 2 * margin)},
                        {"height", number(std::max(box.bottom - box.top, 0.0) + 2 * margin)}},
                       "");
        }
      });
    });
  }
}

void other_pages(Html& html, PageRequest const& request, Source const& source,
                 std::vector<std::uint32_t> const& pages, std::uint32_t page) {
  html.element("nav", {{"aria-label", "Bladzijden"}}, [&] {
    html.element("ul", {{"class", "vb-chips"}}, [&] {
      for (auto const each : pages) {
        html.element("li", {}, [&] {
          auto const text = "Bladzijde " + std::to_string(each);
          if (each == page) {
            html.element("span", {{"aria-current", "page"}}, text);
          } else {
            anchor(html, link(request, source_page_path(source, each)), text);
          }
        });
      }
      html.element("li", {}, [&] {
        anchor(html, link(request, "/bron/" + source.id), "Alle rijen van dit document");
      });
    });
  });
}

}  // namespace

std::string source_page_path(Source const& source, std::uint32_t page) {
  return "/bron/" + source.id + "/bladzijde/" + std::to_string(page);
}

std::uint32_t page_of(Place const& place) {
  auto const* const on_page = std::get_if<PagePlace>(&place);
  return on_page == nullptr || on_page->boxes.empty() ? 0 : on_page->boxes.front().page;
}

std::vector<std::uint32_t> pages_of(std::vector<Account const*> const& accounts) {
  std::set<std::uint32_t> pages;
  for (auto const* const account : accounts) {
    for (auto const& field : account->stated) {
      auto const* const place = std::get_if<PagePlace>(&field.cell.place);
      if (place == nullptr) continue;
      for (auto const& each : place->boxes) pages.insert(each.page);
    }
  }
  return {pages.begin(), pages.end()};
}

std::string source_picture_page(PageRequest const& request, Source const& source,
                                std::vector<Account const*> const& accounts, std::uint32_t page,
                                double width, double height) {
  auto const cells = marked(accounts, page);
  auto const title = source.title + ", bladzijde " + std::to_string(page);
  Frame const frame{.title = title,
                    .section = "/bronnen",
                    .crumbs = {{"Bronnen", link(request, "/bronnen")},
                               {source.title, link(request, "/bron/" + source.id)},
                               {"Bladzijde " + std::to_string(page), ""}}};
  return publish::page(request, frame, [&](Html& html) {
    other_pages(html, request, source, pages_of(accounts), page);
    if (cells.empty()) {
      paragraph(html, "Op deze bladzijde staan geen cellen die in het register zijn opgenomen.");
    }
    PictureFrame const picture{
        .id = "bladzijde",
        .title = title,
        .description =
            "De bladzijde zoals zij in het document staat. Elke gelezen cel is een "
            "gekleurd vlak en leidt naar haar rij. De cellen staan ook in de tabel "
            "hieronder.",
        .conclusion =
            counted(cells.size(), "cel is", "cellen zijn") + " van deze bladzijde gelezen.",
        .width = width * drawn_larger,
        .height = height * drawn_larger,
        .fluid = true};
    to_table(html, picture.id);
    figure(html, picture, [&] { drawing(html, request, source, cells, page, width, height); });
    auto const id = table_id(picture.id);
    TableFrame const table_frame{
        .id = id, .caption = "De cellen op deze bladzijde", .heads = {"Rij", "Kolom", "Gelezen"}};
    table(html, table_frame, cells.size(), [&](std::size_t row, std::size_t column) {
      auto const& cell = cells[row];
      auto const& field = cell.account->stated[cell.column];
      if (column == 0) {
        anchor(html, "#" + anchor_of(cell), "Rij " + std::to_string(cell.account->row));
      } else if (column == 1) {
        html.quote(field.header.empty() ? std::string{word(field.role)} : field.header);
      } else {
        html.quote(field.cell.text);
      }
    });
  });
}

}  // namespace verband::publish
