// SPDX-License-Identifier: EUPL-1.2
#include "publish/web/source.hpp"

#include <algorithm>
#include <map>

#include "publish/web/source_picture.hpp"
#include "publish/words.hpp"

namespace verband::publish {
namespace {

/// A stretch of the text that belongs to a cell.
struct Piece {
  Span where{};
  std::size_t row{}, column{};  // from 1
  bool first{};                 // of its cell: carries the id
};

std::string cell_id(std::size_t row, std::size_t column) {
  return "t-" + std::to_string(row) + "-" + std::to_string(column);
}

std::vector<Piece> pieces(std::vector<Account const*> const& accounts, std::size_t size) {
  std::vector<Piece> result;
  for (auto const* const account : accounts) {
    for (std::size_t i = 0; i < account->stated.size(); ++i) {
      auto const* const place = std::get_if<TextPlace>(&account->stated[i].cell.place);
      if (place == nullptr) continue;
      bool first = true;
      for (auto const& span : place->spans) {
        if (span.begin >= span.end || span.end > size) continue;
        result.push_back({span, account->row, i + 1, first});
        first = false;
      }
    }
  }
  std::ranges::sort(result, {}, [](Piece const& each) { return each.where; });
  return result;
}

/// Text with the places that were repaired in it marked.
void text_with_repairs(Html& html, std::string_view document, Span where,
                       std::vector<Repair const*> const& repairs) {
  std::uint32_t at = where.begin;
  for (auto const* const repair : repairs) {
    if (repair->raw.begin < at || repair->raw.end > where.end) continue;
    html.write(document.substr(at, repair->raw.begin - at));
    html.element("ins", {{"class", "vb-repair"}, {"title", "gelezen als: " + repair->after}},
                 document.substr(repair->raw.begin, repair->raw.end - repair->raw.begin));
    at = repair->raw.end;
  }
  html.write(document.substr(at, where.end - at));
}

std::vector<Repair const*> repairs_of(Account const& account, std::size_t column) {
  std::vector<Repair const*> result;
  for (auto const& each : account.stated[column].cell.repairs) result.push_back(&each);
  std::ranges::sort(result, {}, [](Repair const* each) { return each->raw; });
  return result;
}

/// A column of a sheet as spreadsheets call it: 1 is A, 27 is AA.
std::string column_letters(std::uint32_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  }
  return letters;
}

/// Where a cell stands in its document, in words; nothing when the document knows no pages.
std::string place_in_words(Place const& place, std::uint32_t page, bool paged) {
  if (auto const* sheet = std::get_if<SheetPlace>(&place)) {
    return "blad " + sheet->sheet + ", cel " + column_letters(sheet->column) +
           std::to_string(sheet->row);
  }
  if (auto const* on_page = std::get_if<PagePlace>(&place)) {
    if (!on_page->boxes.empty()) page = on_page->boxes.front().page;
    paged = true;
  }
  return paged ? "bladzijde " + std::to_string(page) : std::string{};
}

/// The first finding with that code, if there is one.
Finding const* found(Reading const& reading, std::string_view code) {
  auto const at = std::ranges::find(reading.findings, code, &Finding::code);
  return at == reading.findings.end() ? nullptr : &*at;
}

void what_it_is(Html& html, PageRequest const& request, analysis::SourceView const& view) {
  auto const fact = [&](std::string_view term, std::function<void()> const& content) {
    html.element("dt", {}, term);
    html.element("dd", {}, content);
  };
  html.element("dl", {{"class", "vb-facts"}}, [&] {
    if (view.reading != nullptr) {
      auto const& reading = *view.reading;
      fact("Van wie", [&] {
        if (reading.owner.empty()) {
          html.write("niet bekend");
        } else {
          organisation(html, request, reading.owner);
        }
        if (auto const* const how = found(reading, "owner-inferred")) {
          html.element("div", {{"class", "vb-place"}}, [&] { html.quote(how->detail); });
        }
      });
      fact("Over welke dag", [&] {
        html.write(dutch(reading.reference_date));
        if (auto const* const how = found(reading, "date-inferred")) {
          auto const day = dutch(reading.reference_date) + ": ";
          std::string_view reason{how->detail};
          if (reason.starts_with(day)) reason.remove_prefix(day.size());
          html.element("div", {{"class", "vb-place"}}, [&] { html.quote(reason); });
        }
      });
      if (!reading.window.empty() && reading.window.from != Date::min()) {
        fact("De genoemde gemeenten bestonden samen", [&] {
          html.write("van " + dutch(reading.window.from) +
                     (reading.window.to == Date::max() ? "" : " tot " + dutch(reading.window.to)));
        });
      }
      fact("Soort document", [&] {
        html.write(word_of_format(reading.format));
        if (reading.shape != Shape::none)
          html.write(std::string{", "} + std::string{word(reading.shape)});
      });
      if (reading.format == "text") {
        fact("Soort tekst", [&] { html.write(word(reading.dialect)); });
        fact("Bewijs", [&] {
          html.write(reading.proof_equal
                         ? "klopt: de gelezen tabel geeft opnieuw opgemaakt precies deze tekst"
                         : "niet te geven, of er zijn verschillen");
        });
      }
    }
    fact("Kenmerk (SHA-256)",
         [&] { html.element("code", {{"class", "vb-hash"}}, view.source->id); });
    fact("Wat u kunt zien", [&] {
      html.write(view.source->visibility == Visibility::open ? "het hele document"
                                                             : "de cellen zoals gelezen");
    });
  });
}

/// On which page of the website a row stands: `page_size` numbers of rows on each.
std::size_t page_of_row(std::uint32_t row) { return (std::max(row, 1U) - 1) / page_size + 1; }

std::string row_id(std::uint32_t row) { return "rij-" + std::to_string(row); }

/// What was noticed about the whole document and about the rows on this page.
void findings(Html& html, Reading const& reading, std::size_t page) {
  std::vector<Finding const*> shown;
  std::size_t elsewhere = 0;
  for (auto const& each : reading.findings) {
    if (each.severity == Severity::note) continue;
    bool const here = each.row == 0 || page_of_row(each.row) == page;
    here ? shown.push_back(&each) : void(++elsewhere);
  }
  if (shown.empty() && elsewhere == 0) return;
  heading(html, 2, "Dit viel op bij het lezen");
  html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
    for (auto const* const each : shown) {
      html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
        if (each->row > 0) {
          anchor(html, "#" + row_id(each->row), "Rij " + std::to_string(each->row));
          html.write(": ");
        }
        html.quote(each->detail);
      });
    }
  });
  if (elsewhere > 0) {
    paragraph(html, "Bij rijen op andere bladzijden viel " + std::to_string(elsewhere) +
                        " keer iets op; dat staat bij die rijen.");
  }
}

/// What of the document can be seen: nothing, its text on this page, or its pages elsewhere.
struct Shown {
  bool text{};
  std::function<std::string(std::uint32_t)> page{};  // address of a page; empty = no pages
};

/// The address at which a cell can be seen in the document; empty for this page.
std::optional<std::string> shown_at(Place const& place, Shown const& shown) {
  auto const* const in_text = std::get_if<TextPlace>(&place);
  if (in_text != nullptr && shown.text && !in_text->spans.empty()) return std::string{};
  auto const on_page = page_of(place);
  if (on_page > 0 && shown.page) return shown.page(on_page);
  return std::nullopt;
}

/// One cell as read: the text, where it stands, repairs, doubts.
void read_cell(Html& html, Account const& account, std::size_t column, Shown const& shown) {
  auto const& field = account.stated[column];
  if (field.cell.text.empty()) {
    html.element("span", {{"class", "vb-mark vb-mark--missing"}}, "leeg in de bron");
  } else {
    html.quote(field.cell.text);
  }
  if (auto const address = shown_at(field.cell.place, shown); address && !field.cell.text.empty()) {
    html.write(" ");
    html.element("a",
                 {{"class", "utrecht-link vb-place"},
                  {"href", *address + "#" + cell_id(account.row, column + 1)},
                  {"aria-label", "Rij " + std::to_string(account.row) + ", " +
                                     std::string{word(field.role)} + ": toon in het document"}},
                 "toon");
  }
  for (auto const& repair : field.cell.repairs) {
    html.element("div", {{"class", "vb-repaired"}}, [&] {
      html.write("hersteld: ");
      html.element("del", {}, [&] { html.quote(repair.before); });
      html.write(" → ");
      html.element("ins", {}, [&] { html.quote(repair.after); });
    });
  }
  for (auto const& doubt : field.cell.doubts) {
    html.element("div", {{"class", "vb-doubt"}}, [&] {
      html.element("span", {{"class", "vb-mark vb-mark--open"}}, "niet zeker");
      html.write(" ");
      html.quote(doubt);
    });
  }
}

void cells(Html& html, PageRequest const& request, std::vector<Account const*> const& accounts,
           Shown const& shown, std::size_t pages, std::size_t current) {
  heading(html, 2, "De cellen zoals gelezen", "cellen");
  if (accounts.empty()) {
    paragraph(html, "Uit dit document staan nu geen rijen in het register.");
    return;
  }
  std::map<std::string, Partnership const*> told;
  std::vector<Account const*> rows;  // on this page
  std::ranges::copy_if(accounts, std::back_inserter(rows),
                       [&](auto const* each) { return page_of_row(each->row) == current; });
  for (auto const& [uri, ids] : request.snapshot().told_by) {
    auto const at = request.snapshot().partnerships.find(uri);
    if (at == request.snapshot().partnerships.end()) continue;
    for (auto const& id : ids) told.emplace(id, &at->second);
  }
  bool const paged = std::ranges::any_of(accounts, [](auto const* each) { return each->page > 1; });
  TableFrame frame{
      .id = "rijen",
      .caption = std::string{"Elke rij van het document, met wat er hersteld is en waar we aan "
                             "twijfelen"} +
                 (shown.text || shown.page ? ". „Toon” laat een cel in het document zien." : ""),
      .heads = {"Rij"}};
  for (auto const& field : accounts.front()->stated) {
    frame.heads.push_back(field.header.empty() ? std::string{word(field.role)} : field.header);
  }
  frame.heads.emplace_back("In het register");
  frame.row_id = [&](std::size_t row) { return row_id(rows[row]->row); };
  table(html, frame, rows.size(), [&](std::size_t row, std::size_t column) {
    auto const& account = *rows[row];
    if (column == 0) {
      html.write(std::to_string(account.row));
      if (!account.stated.empty()) {
        auto const place = place_in_words(account.stated.front().cell.place, account.page, paged);
        if (!place.empty()) html.element("div", {{"class", "vb-place"}}, place);
      }
    } else if (column == frame.heads.size() - 1) {
      auto const at = told.find(account.id);
      if (at != told.end()) {
        html.element(
            "a",
            {{"class", "utrecht-link"}, {"href", link(request, partnership_path(*at->second))}},
            [&] { html.quote(account.typed.name); });
      }
    } else if (column <= account.stated.size()) {
      read_cell(html, account, column - 1, shown);
    }
  });
  page_links(html, request, pages, current);
}

/// True when the cells stand in the bytes of the document, so that these can be shown as a text; a
/// PDF or Word file is no text.
bool stands_in_bytes(std::vector<Account const*> const& accounts) {
  return std::ranges::any_of(accounts, [](Account const* account) {
    return std::ranges::any_of(account->stated, [](StatedField const& field) {
      auto const* const place = std::get_if<TextPlace>(&field.cell.place);
      return place != nullptr && !place->spans.empty();
    });
  });
}

void document_pages(Html& html, PageRequest const& request, Source const& source,
                    std::vector<Account const*> const& accounts) {
  heading(html, 2, "Het document", "document");
  paragraph(html, "De bladzijden met cellen, als beeld. Elke cel is daarin gemarkeerd.");
  html.element("ul", {{"class", "utrecht-unordered-list"}}, [&] {
    for (auto const number : pages_of(accounts)) {
      html.element("li", {{"class", "utrecht-unordered-list__item"}}, [&] {
        anchor(html, link(request, source_page_path(source, number)),
               "Bladzijde " + std::to_string(number));
      });
    }
  });
}

}  // namespace

void marked_text(Html& html, std::string_view document,
                 std::vector<Account const*> const& accounts) {
  html.element(
      "pre",
      {{"class", "vb-text"},
       {"tabindex", "0"},
       {"aria-label", "Tekst van het document"},
       {"role", "region"}},
      [&] {
        std::size_t at = 0;
        for (auto const& piece : pieces(accounts, document.size())) {
          if (piece.where.begin < at)
            continue;  // two cells never share bytes; an old reading might
          html.write(document.substr(at, piece.where.begin - at));
          auto const account = std::ranges::find_if(
              accounts, [&](Account const* each) { return each->row == piece.row; });
          auto const content = [&] {
            text_with_repairs(html, document, piece.where, repairs_of(**account, piece.column - 1));
          };
          html.element(
              "mark",
              {{"class", piece.column % 2 == 0 ? "vb-cell vb-cell--even" : "vb-cell"},
               AttributeView::unless_empty(
                   "id", piece.first ? cell_id(piece.row, piece.column) : std::string{}),
               {"title", "rij " + std::to_string(piece.row) + ", " +
                             std::string{word((*account)->stated[piece.column - 1].role)}}},
              content);
          at = piece.where.end;
        }
        html.write(document.substr(at));
      });
}

std::string row_address(PageRequest const& request, std::string_view source_id, std::uint32_t row) {
  Parameters part;
  if (auto const page = page_of_row(row); page > 1) part.add("pagina", std::to_string(page));
  return link(request, "/bron/" + std::string{source_id.substr(0, 12)}, part) + "#" + row_id(row);
}

std::vector<Account const*> accounts_of(PageRequest const& request,
                                        analysis::SourceView const& view) {
  std::vector<Account const*> accounts;
  for (auto const& [id, account] : request.snapshot().accounts) {
    if (view.reading != nullptr && account.reading == view.reading->id) {
      accounts.push_back(&account);
    }
  }
  std::ranges::sort(accounts, {}, &Account::row);
  return accounts;
}

std::string source_page(PageRequest const& request, analysis::SourceView const& view,
                        std::optional<std::string> const& document) {
  Frame const frame{.title = view.source->title,
                    .section = "/bronnen",
                    .crumbs = {{"Bronnen", link(request, "/bronnen")}, {view.source->title, ""}}};
  auto const accounts = accounts_of(request, view);
  return page(request, frame, [&](Html& html) {
    if (!view.source->redacted.empty()) {
      notice(html, "warning", [&] {
        html.element("p", {{"class", "utrecht-paragraph"}}, [&] {
          html.write("Dit document en zijn tekst zijn voorgoed verwijderd. Reden: ");
          html.quote(view.source->redacted);
        });
      });
    }
    what_it_is(html, request, view);
    auto const pages = accounts.empty() ? 1 : page_of_row(accounts.back()->row);
    auto const current = page_number(request, pages);
    if (view.reading != nullptr) findings(html, *view.reading, current);
    Shown shown{.text = document && stands_in_bytes(accounts)};
    if (document && !pages_of(accounts).empty()) {
      shown.page = [&](std::uint32_t number) {
        return link(request, source_page_path(*view.source, number));
      };
    }
    cells(html, request, accounts, shown, pages, current);
    if (shown.text) {
      heading(html, 2, "Het document", "document");
      paragraph(html,
                "Dit is de tekst zoals we haar kregen. Elke cel is gemarkeerd; onderstreept is wat "
                "is hersteld.");
      marked_text(html, *document, accounts);
    } else if (shown.page) {
      document_pages(html, request, *view.source, accounts);
    } else if (document) {
      paragraph(
          html,
          "Dit document is geen platte tekst en staat niet op deze pagina. Bij elke rij staat "
          "waar zij in het document te vinden is.");
    } else if (view.source->redacted.empty()) {
      paragraph(html,
                "Van dit document tonen we de gelezen cellen. Het document zelf is niet openbaar "
                "gemaakt.");
    }
  });
}

}  // namespace verband::publish
