// SPDX-License-Identifier: EUPL-1.2
// Outlines by legal form and numbered lists in running text.
#include <algorithm>
#include <set>
#include <utility>

#include "ingest/item_text.hpp"
#include "ingest/labels.hpp"
#include "ingest/shape_lines.hpp"
#include "ingest/shapes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

struct Item {
  Cell name{}, rest{}, form{}, participants{};
  Cell below{};  // the paragraphs under it
  Cell first_below{};
  std::size_t paragraphs{};
  std::uint32_t page{1};
  bool coded{};
  bool endless{};  // it is not seen where the name ends
};

/// Sets apart what is said of an item under a label of its own.
void say_apart(Item& item) {
  if (auto who = participants_in(item.rest.text); !who.empty()) {
    item.participants = {.text = std::move(who), .place = item.rest.place};
  } else if (who = participants_told(item.rest.text); !who.empty()) {
    item.participants = {.text = std::move(who), .place = item.rest.place};
  }
  if (item.coded) return;
  if (auto form = labelled_in(item.rest.text, Kind::legal_form); !form.empty()) {
    item.form = {.text = std::move(form), .place = item.rest.place};
  }
}

/// Where one paragraph stands under each item, the next one under the last ends the document.
void drop_ending(std::vector<Item>& items) {
  if (items.size() < 2 || items.back().paragraphs < 2) return;
  bool const one_each = std::all_of(items.begin(), items.end() - 1,
                                    [](Item const& each) { return each.paragraphs == 1; });
  if (!one_each) return;
  auto& below = items.back().below;
  below = items.back().first_below;
  below.confidence = std::min(below.confidence, 0.4);
  below.doubts.emplace_back(
      "Hieronder staat nog een alinea aan het eind van de lijst. Kijk of die bij deze cel hoort.");
}

/// Items under headings of a legal form, or with a code of one.
std::optional<PartnershipList> items_in(std::vector<Paragraph> const& paragraphs) {
  std::vector<Item> items;
  std::vector<std::pair<std::string, std::string>> legends;
  std::vector<std::string> declared;
  for (auto const& paragraph : paragraphs) {
    if (auto const line = legend(paragraph.text)) {
      legends.push_back(*line);
      declared.push_back(line->first);
    }
  }
  // A text of lines shows no headings: there a short line over a sentence is one.
  bool const plain = std::ranges::none_of(paragraphs, [](Paragraph const& each) {
    return each.level > 0 || each.bold || each.lead > 0 || each.item;
  });
  std::set<std::string> headings;  // with items
  Cell heading;
  std::uint8_t level = 0;    // of that heading
  bool by_sentence = false;  // it is none: a sentence announced what follows
  std::size_t under = 0;
  std::size_t coded = 0;
  std::size_t others = 0;  // paragraphs between the items that are none
  std::size_t others_until_item = 0;
  bool after_item = false;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    auto const& paragraph = paragraphs[i];
    if (legend(paragraph.text)) continue;
    std::string text;
    bool const listed = item(paragraph, text) || coded_line(paragraph.text);
    bool const told = paragraph.level > 0 || paragraph.bold;
    // An item over items of its own may be a heading as well.
    bool const over = listed && i + 1 < paragraphs.size() && paragraphs[i + 1].item &&
                      paragraphs[i + 1].indent > paragraph.indent;
    bool const head = told || over || ((!listed || plain) && paragraph.text.size() < 90);
    bool const sentence = !listed && !told && is_sentence(paragraph.text);
    if (head && !sentence && legal_heading(paragraph.text)) {
      by_sentence = false;
      heading = {.text = without_number(paragraph.text), .place = paragraph.place};
      level = paragraph.level;
      after_item = false;
      continue;
    }
    // A heading below one of a legal form is the name of what the text under it tells about.
    // So is a line in bold with a text below it.
    bool const before_text = i + 1 < paragraphs.size() && paragraphs[i + 1].level == 0 &&
                             !paragraphs[i + 1].bold && !paragraphs[i + 1].item;
    bool const in_bold = paragraph.bold && paragraph.level == 0 && before_text &&
                         paragraph.text.size() < 100 &&
                         head_likeness(label_of(paragraph.text)) < 1.0;
    bool const above_text = plain && before_text && paragraph.text.size() < 100 &&
                            !is_told(paragraph.text) && is_told(paragraphs[i + 1].text);
    bool const named = !listed && !heading.text.empty() &&
                       (above_text || (level > 0 && (paragraph.level > level || in_bold)));
    if (named) text = without_number(paragraph.text);
    // So is what stands in bold before a text: "**GGD Drenthe** Deze dienst …".
    bool const led = !listed && !named && level > 0 && paragraph.lead > 0 &&
                     !heading.text.empty() && !stands_out(paragraph, paragraph.text);
    if (!listed && !named && !led) {
      // A sentence before a list says what its items are, where no heading does.
      if (sentence && (heading.text.empty() || by_sentence)) {
        auto said = announced(paragraph.text);
        by_sentence = said.has_value();
        heading = said ? Cell{.text = std::move(*said), .place = paragraph.place} : Cell{};
        level = 0;
        after_item = false;
        continue;
      }
      others_until_item += items.empty() && heading.text.empty() ? 0 : 1;
      if (after_item && paragraph.level == 0) {
        if (items.back().paragraphs++ == 1) items.back().first_below = items.back().below;
        add_text(items.back().below,
                 {.text = text::squeeze(paragraph.text), .place = paragraph.place}, " ");
      } else {
        heading = paragraph.level > 0 ? Cell{} : heading;
      }
      continue;
    }
    Item made{.page = paragraph.page};
    auto [name, rest] = name_and_rest(text, listed || led ? paragraph.lead : 0);
    std::string code;
    made.coded = code_in(name, code, declared) || code_in(rest, code, declared);
    // Where the name ends in a long text is not known.
    made.endless = name.size() > 120 || (rest.empty() && is_told(name));
    if (is_form(name)) continue;  // "Naamloze vennootschap (NV): een bedrijf …" explains a word
    if (made.endless && heading.text.empty()) {
      after_item = false;
      continue;
    }
    made.name = {.text = name, .place = paragraph.place, .repairs = paragraph.repairs};
    if (!rest.empty()) made.rest = {.text = rest, .place = paragraph.place};
    if (!code.empty()) {
      made.form = {.text = code, .place = paragraph.place};
    } else {
      made.form = heading;
    }
    if (made.endless) {
      made.name.confidence = 0.3;
      made.name.doubts.emplace_back(
          "Waar de naam eindigt, is niet te zien. Kort de naam in, of laat de rij weg.");
    }
    coded += made.coded ? 1 : 0;
    if (!made.coded && (level > 0 || plain)) headings.insert(heading.text);
    under += !made.endless && !made.coded && !heading.text.empty() ? 1 : 0;
    items.push_back(std::move(made));
    others = others_until_item;
    after_item = !items.back().endless;
  }
  drop_ending(items);
  // One item alone with a text below it is the last of the list: the letter goes on there.
  auto const with_text =
      std::ranges::count_if(items, [](Item const& each) { return !each.below.text.empty(); });
  for (auto& each : items) {
    if (with_text > 1 || items.size() < 2) add_text(each.rest, each.below, " ");
  }
  // Many long texts are no list of names.
  auto const endless = static_cast<std::size_t>(std::ranges::count(items, true, &Item::endless));
  if (endless * 4 > items.size()) std::erase_if(items, &Item::endless);
  // In a flattened table a legal form or a dash may stand anywhere.
  if (others > items.size() * 2) return std::nullopt;
  // Two are enough where a legend explains the code, or each has such a heading of its own.
  bool const by_code = coded >= (legends.empty() ? 3U : 2U) && coded * 2 >= items.size();
  bool const by_heading = under >= (headings.size() < 2 ? 3U : 2U) && under * 2 >= items.size();
  if (!by_code && !by_heading) return std::nullopt;
  PartnershipList list{.shape = by_code ? Shape::list : Shape::outline,
                       .reason = by_code ? "Een lijst waarin een letter de rechtsvorm zegt."
                                         : "Een lijst met kopjes die de rechtsvorm zeggen.",
                       .columns = {{Kind::name, "Naam"},
                                   {Kind::purpose, "Omschrijving"},
                                   {Kind::legal_form, "Rechtsvorm"}},
                       .headed = true};
  for (auto& each : items) say_apart(each);
  bool const told =
      std::ranges::any_of(items, [](Item const& each) { return !each.participants.text.empty(); });
  if (told) list.columns.push_back({Kind::participants, "Deelnemers"});
  for (auto& each : items) {
    if (each.form.text.empty()) continue;
    for (auto const& [code, meaning] : legends) {
      if (each.form.text != code) continue;
      each.form.text.append(" (").append(meaning).append(")");
      break;
    }
    list.rows.push_back(
        {each.page, {std::move(each.name), std::move(each.rest), std::move(each.form)}});
    if (told) list.rows.back().cells.push_back(std::move(each.participants));
  }
  return list;
}

}  // namespace

std::vector<Paragraph> items_apart(std::vector<Paragraph> const& paragraphs) {
  std::vector<Paragraph> made;
  for (auto const& paragraph : paragraphs) {
    auto next = paragraph;
    next.text.clear();
    bool first = true;
    for (std::string_view rest = paragraph.text; !rest.empty();) {
      auto const end = std::min(rest.find('\n'), rest.size());
      Paragraph line{.text = std::string{rest.substr(0, end)}};
      rest.remove_prefix(std::min(end + 1, rest.size()));
      std::string text;
      if (!first && (item(line, text) || coded_line(line.text) || legend(line.text))) {
        made.push_back(next);
        next.text.clear();
        next.repairs.clear();
        next.lead = 0;
      }
      first = false;
      next.text += (next.text.empty() ? "" : "\n") + line.text;
    }
    made.push_back(std::move(next));
  }
  return made;
}

std::optional<PartnershipList> list_in_text(std::vector<Paragraph> const& paragraphs) {
  if (auto cards = cards_in(paragraphs)) return cards;
  return items_in(items_apart(paragraphs));
}

}  // namespace verband::ingest
