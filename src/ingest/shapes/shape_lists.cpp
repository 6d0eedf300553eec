// SPDX-License-Identifier: EUPL-1.2
// Outlines by legal form and numbered lists in running text.
#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_parties.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/list_parts.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/shapes/shapes.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/joins.hpp"
#include "text/dashes.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

struct Item {
  Cell name{}, rest{}, form{}, participants{};
  Cell below{};  // the paragraphs under it
  Cell first_below{};
  Cell theme{};  // the heading above it
  std::size_t paragraphs{};
  std::uint32_t page{1};
  bool coded{};
  bool endless{};     // it is not seen where the name ends
  std::size_t run{};  // items with nothing between them have the same
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

/// Reads the items under headings of a legal form, or with a code of one, paragraph by paragraph.
class TextItems {
 public:
  explicit TextItems(std::vector<Paragraph> const& paragraphs) : paragraphs_{paragraphs} {
    for (auto const& paragraph : paragraphs) {
      if (auto const line = legend(paragraph.text)) {
        legends_.push_back(*line);
        declared_.push_back(line->first);
      }
    }
    plain_ = std::ranges::none_of(paragraphs, [](Paragraph const& each) {
      return each.level > 0 || each.bold || each.lead > 0 || each.item;
    });
    if (plain_) pair_up();
    find_names_over_items();
    hear_dashes();
    constexpr std::ptrdiff_t several = 3;
    leads_ = std::ranges::count_if(paragraphs, [](Paragraph const& each) {
               return each.lead > 2 && !stands_out(each, each.text);
             }) >= several;
  }

  std::optional<PartnershipList> list() {
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      if (!legend(paragraphs_[i].text)) read(i);
    }
    add_texts_below();
    // Many long texts are no list of names.
    auto const endless = static_cast<std::size_t>(std::ranges::count(items_, true, &Item::endless));
    if (endless * 4 > items_.size()) std::erase_if(items_, &Item::endless);
    // In a flattened table a legal form or a dash may stand anywhere.
    if (others_ > items_.size() * 2) return std::nullopt;
    // Two are enough where a legend explains the code, each has such a heading of its own, or all
    // stand out as names of the texts below them.
    bool const apart = headings_.size() >= 2 || named_ == items_.size();
    bool const by_code = coded_ >= (legends_.empty() ? 3U : 2U) && coded_ * 2 >= items_.size();
    bool const by_heading = under_ >= (apart ? 2U : 3U) && under_ * 2 >= items_.size();
    if (!by_code && !by_heading) return list_of_parties();
    PartnershipList list{.shape = by_code ? Shape::list : Shape::outline,
                         .reason = by_code ? "Een lijst waarin een letter de rechtsvorm zegt."
                                           : "Een lijst met kopjes die de rechtsvorm zeggen.",
                         .columns = {{Kind::name, "Naam"},
                                     {Kind::purpose, "Omschrijving"},
                                     {Kind::legal_form, "Rechtsvorm"}},
                         .headed = true};
    add_rows(list);
    return list;
  }

 private:
  /// Items of which nearly each says apart who takes part, whatever their legal form.
  std::optional<PartnershipList> list_of_parties() {
    constexpr std::size_t several = 3;
    std::erase_if(items_, &Item::endless);
    for (auto& each : items_) say_apart(each);
    auto const apart = static_cast<std::size_t>(std::ranges::count_if(
        items_, [](Item const& each) { return !each.participants.text.empty(); }));
    if (apart < several || apart * 4 < items_.size() * 3) return std::nullopt;
    PartnershipList list{.shape = Shape::list,
                         .reason = "Een lijst waarin bij elk onderdeel de deelnemers staan.",
                         .columns = {{Kind::name, "Naam"},
                                     {Kind::purpose, "Omschrijving"},
                                     {Kind::participants, "Deelnemers"}},
                         .headed = true};
    // "Overleg (met Assen en Emmen)" may as well stand on an agenda
    bool const named = std::ranges::any_of(paragraphs_, [](Paragraph const& each) {
      return text::fold(each.text).find("deelnem") != std::string::npos;
    });
    std::vector<Cell> themes;
    for (auto& each : items_) {
      themes.push_back(std::move(each.theme));
      if (!named)
        doubt(each.name, "Dat dit een samenwerkingsverband is, is afgeleid uit de namen erachter.");
      if (each.participants.text.empty())
        doubt(each.name,
              "Bij dit onderdeel staan geen deelnemers. Kijk of het een "
              "samenwerkingsverband is.");
      list.rows.push_back(
          {each.page, {std::move(each.name), std::move(each.rest), std::move(each.participants)}});
    }
    bool const silent = std::ranges::all_of(
        list.rows, [](DraftRow const& row) { return row.cells[1].text.empty(); });
    if (silent) {
      list.columns.erase(list.columns.begin() + 1);
      for (auto& row : list.rows) row.cells.erase(row.cells.begin() + 1);
    }
    add_themes(list, themes, "Kop boven de lijst");
    return list;
  }

  /// A paragraph by what it looks like.
  struct Looks {
    std::string text{};  // without the mark of an item, or the number of a heading
    bool listed{};       // an item
    bool told{};         // a heading, or in bold
    bool sentence{};     // announces what follows
    bool named{};        // the name of what the text under it tells about
    bool led{};          // a name in bold before its text: "**GGD Drenthe** Deze dienst …"
  };

  /// Where under each heading of a text of lines a short one and a longer one take turns, the short
  /// ones are names.
  void pair_up() {
    constexpr std::size_t longest_name = 100;
    std::vector<std::size_t> names;
    std::size_t longer = 0;
    std::size_t from = paragraphs_.size();  // of the first paragraph below a heading
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      auto const& text = paragraphs_[i].text;
      std::string rest;
      if (legal_heading(text)) {
        if (from < i && (i - from) % 2 != 0) return;
        from = i + 1;
      } else if (from <= i && (item(paragraphs_[i], rest) || small_letter(text[0]))) {
        return;
      } else if (from <= i && (i - from) % 2 == 0 && i + 1 < paragraphs_.size()) {
        if (text.size() > longest_name || is_told(text) || text.ends_with(':')) return;
        names.push_back(i);
        longer += paragraphs_[i + 1].text.size() > text.size() ? 1 : 0;
      }
    }
    constexpr std::size_t least = 2;
    if (names.size() >= least && longer * 5 >= names.size() * 3) pair_names_ = std::move(names);
  }

  /// Names over items that tell of them: "Gemeenschappelijke regeling Rengers" over "• Het eigen
  /// vermogen is € 3 miljoen;".
  void find_names_over_items() {
    constexpr std::size_t longest_name = 120;
    std::vector<bool> texts(paragraphs_.size(), false);
    std::vector<std::size_t> names;
    std::size_t all = 0;
    std::size_t told = 0;
    std::size_t organisations = 0;
    std::string text;
    for (std::size_t i = 0; i + 1 < paragraphs_.size(); ++i) {
      auto const& above = paragraphs_[i];
      if (!item(paragraphs_[i + 1], text) || item(above, text)) continue;
      bool const name = above.text.size() <= longest_name && !is_told(above.text) &&
                        begins_name(above.text) && !legal_heading(above.text);
      if (!name) continue;
      names.push_back(i);
      organisations += is_organisation(without_number(above.text)) ? 1 : 0;
      for (; i + 1 < paragraphs_.size(); ++i) {
        auto const& next = paragraphs_[i + 1].text;
        bool const listed = item(paragraphs_[i + 1], text);
        if (!listed && (next.empty() || capital(next))) break;
        texts[i + 1] = true;
        if (!listed) continue;  // the rest of the item above
        ++all;
        told += is_told(text) || text.ends_with(';') || text.find("€") != text.npos ? 1 : 0;
      }
    }
    bool const few = names.size() < 2 || organisations * 4 < names.size() * 3;
    if (few || told * 3 < all * 2) return;
    names_over_ = std::move(names);
    texts_under_ = std::move(texts);
  }

  /// True for a text that begins as a name does and is not cut off.
  static bool begins_name(std::string_view text) {
    return capital(text) && std::string_view{":;,"}.find(text.back()) == std::string_view::npos;
  }

  /// Where dashes divide few of the items from what is told of them, one stands in a name:
  /// "Metropoolregio Rotterdam – Den Haag".
  void hear_dashes() {
    std::size_t items = 0;
    std::size_t divided = 0;
    std::string text;
    for (auto const& paragraph : paragraphs_) {
      if (!item(paragraph, text)) continue;
      ++items;
      divided += std::ranges::any_of(text::dividing_dashes, [&](std::string_view dash) {
        auto const at = text.find(dash);
        return at != text.npos && !may_be_place(std::string_view{text}.substr(at + dash.size()));
      });
    }
    dashes_divide_ = divided * 3 >= items && divided > 0;
  }

  /// True for words with capitals that are no theme: "Den Haag", "Gooi en Vechtstreek".
  static bool may_be_place(std::string_view text) {
    constexpr std::size_t most = 5;
    static constexpr std::array<std::string_view, 6> between{"en",  "van", "de",
                                                             "den", "aan", "het"};
    std::size_t words = 0;
    for (auto rest = text; !rest.empty(); ++words) {
      auto const end = std::min(rest.find(' '), rest.size());
      auto const word = rest.substr(0, end);
      bool const capital = !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
      if (!capital && std::ranges::find(between, word) == between.end()) return false;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words > 0 && words <= most && !is_theme(text);
  }

  /// True where the dash between a name and what stands behind it in the text is one inside a name.
  bool dash_in_name(std::string_view text, std::string_view name, std::string_view rest) const {
    auto const behind = text.substr(std::min(name.size(), text.size()));
    bool const dash = std::ranges::any_of(
        text::dividing_dashes, [&](std::string_view each) { return behind.starts_with(each); });
    return dash && !dashes_divide_ && may_be_place(rest);
  }

  Paragraph const* after(std::size_t i) const {
    return i + 1 < paragraphs_.size() ? &paragraphs_[i + 1] : nullptr;
  }

  Looks looks_of(std::size_t i) const {
    constexpr std::size_t longest_name = 100;
    auto const& paragraph = paragraphs_[i];
    Looks looks;
    looks.listed = item(paragraph, looks.text) || coded_line(paragraph.text);
    looks.told = paragraph.level > 0 || paragraph.bold;
    looks.sentence = !looks.listed && !looks.told && is_sentence(paragraph.text);
    bool const label = stands_out(paragraph, paragraph.text).has_value();
    looks.led = leads_ && !looks.listed && !looks.told && paragraph.lead > 2 && !label;
    looks.named = std::ranges::binary_search(names_over_, i);
    if (looks.named) looks.text = without_number(paragraph.text);
    if (looks.listed || looks.named || heading_.text.empty()) return looks;
    auto const* const next = after(i);
    bool const before_text = next != nullptr && next->level == 0 && !next->bold && !next->item &&
                             paragraph.text.size() < longest_name;
    bool const in_bold = before_text && paragraph.bold && paragraph.level == 0 &&
                         !all_of_heads(label_of(paragraph.text));
    // A text of lines shows no headings: there a short line over a sentence is one.
    bool const above_text = before_text && plain_ && pair_names_.empty() &&
                            !is_told(paragraph.text) && is_told(next->text);
    bool const paired = std::ranges::binary_search(pair_names_, i);
    looks.named = above_text || paired || (level_ > 0 && (paragraph.level > level_ || in_bold));
    if (looks.named) looks.text = without_number(paragraph.text);
    looks.led =
        !looks.named && level_ > 0 && paragraph.lead > 0 && !stands_out(paragraph, paragraph.text);
    return looks;
  }

  /// True for an item without a number.
  static bool bullet(Paragraph const& paragraph) {
    std::string text;
    return item(paragraph, text) && number_of(text::squeeze(paragraph.text)) == 0;
  }

  /// True for a line without mark or number that says the legal form of the items below it.
  static bool heads_items(Paragraph const& paragraph) {
    std::string text;
    return !item(paragraph, text) && legal_heading(paragraph.text);
  }

  /// True for a heading that says the legal form of what follows.
  bool is_heading(std::size_t i, Looks const& looks) const {
    constexpr std::size_t longest = 90;
    auto const& paragraph = paragraphs_[i];
    auto const* const next = after(i);
    // An item over items of its own may be a heading as well.
    bool const over =
        looks.listed && next != nullptr && next->item && next->indent > paragraph.indent;
    bool const among = looks.listed && i > 0 && bullet(paragraph) &&
                       (bullet(paragraphs_[i - 1]) || heads_items(paragraphs_[i - 1]));
    bool const short_line =
        (!looks.listed || (plain_ && !among)) && paragraph.text.size() < longest;
    // "Regelingen" says enough above items, but is no legal form.
    bool const form = legal_heading(paragraph.text) ||
                      (looks.told && text::fold(without_number(paragraph.text)) == "regelingen");
    return (looks.told || over || short_line) && !looks.sentence && form;
  }

  void read(std::size_t i) {
    auto const& paragraph = paragraphs_[i];
    if (!texts_under_.empty() && texts_under_[i]) return below(paragraph);
    auto const looks = looks_of(i);
    if (is_heading(i, looks)) {
      head({.text = without_number(paragraph.text), .place = paragraph.place}, paragraph.level);
      by_sentence_ = false;
    } else if (looks.listed || looks.named || looks.led) {
      add(paragraph, looks);
    } else if (looks.sentence && (heading_.text.empty() || by_sentence_)) {
      // A sentence before a list says what its items are, where no heading does.
      auto said = announced(paragraph.text);
      by_sentence_ = said.has_value();
      head(said ? Cell{.text = std::move(*said), .place = paragraph.place} : Cell{}, 0);
    } else {
      other(paragraph);
    }
  }

  void head(Cell heading, std::uint8_t level) {
    heading_ = std::move(heading);
    level_ = level;
    after_item_ = false;
    ++run_;
  }

  /// A paragraph that is no item: the text below one, or something between them.
  void other(Paragraph const& paragraph) {
    if (paragraph.level > 0 || paragraph.bold)
      theme_ = {.text = without_number(paragraph.text), .place = paragraph.place};
    bool const tells = after_item_ && paragraph.level == 0 && is_told(paragraph.text);
    others_until_item_ += tells || (items_.empty() && heading_.text.empty()) ? 0 : 1;
    if (after_item_ && paragraph.level == 0) {
      below(paragraph);
    } else if (paragraph.level > 0) {
      heading_ = {};
    }
    if (!after_item_) ++run_;
  }

  /// A text below an item.
  void below(Paragraph const& paragraph) {
    if (items_.empty()) return;
    auto& above = items_.back();
    if (above.paragraphs++ == 1) above.first_below = above.below;
    add_text(above.below, {.text = text::squeeze(paragraph.text), .place = paragraph.place}, " ");
  }

  /// True for a sort of partnerships that names none: "Stichtingen/verenigingen", "Overige".
  static bool is_category(std::string_view name) {
    auto const words = words_of(name);
    bool const rest = words.size() == 1 && (words[0] == "overige" || words[0] == "overig");
    auto const sort = name.substr(0, name.find(" ("));  // "Eneco (naamloze vennootschap)"
    bool const named =
        std::any_of(name.begin() + 1, name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return rest || (legal_heading(sort) && !named);
  }

  /// True for an item that begins small and ends as a part of a sentence does.
  static bool is_clause(std::string_view text) {
    return small_letter(text[0]) && (text.ends_with(';') || text.ends_with('.'));
  }

  /// True for a line that is the label of a card and no name: "Bestuurlijk belang".
  static bool is_card_label(std::string_view text) {
    return known_label(text) && header_kind(text) != Kind::name;
  }

  void add(Paragraph const& paragraph, Looks const& looks) {
    constexpr std::size_t longest_name = 120;
    Item made{.theme = theme_, .page = paragraph.page, .run = run_};
    // the mark of the item is no part of its text
    auto const mark = text::squeeze(paragraph.text).size() - looks.text.size();
    auto const lead =
        looks.listed && paragraph.lead > mark ? paragraph.lead - mark : paragraph.lead;
    auto [name, rest] = name_and_rest(looks.text, looks.named ? 0 : lead);
    bool const dashed = dash_in_name(looks.text, name, rest);
    if (dashed) std::tie(name, rest) = std::pair{looks.text, std::string{}};
    bool const letters = std::ranges::any_of(name, any_letter);
    // "20%", "Vestigingsplaats"
    if (!letters || (looks.named && is_card_label(name))) return below(paragraph);
    if (is_category(name) || is_clause(looks.text)) return other(paragraph);
    std::string code;
    made.coded = code_in(name, code, declared_) || code_in(rest, code, declared_);
    // Where the name ends in a long text is not known.
    made.endless = name.size() > longest_name || (rest.empty() && is_told(name));
    if (is_form(name)) return;  // "Naamloze vennootschap (NV): een bedrijf …" explains a word
    after_item_ = !made.endless;
    if (made.endless && heading_.text.empty()) return;
    made.name = {.text = name, .place = paragraph.place, .repairs = paragraph.repairs};
    if (!rest.empty()) made.rest = {.text = rest, .place = paragraph.place};
    if (dashed) {
      doubt(made.name,
            "In deze naam staat een streepje. Kijk of wat erachter staat bij de naam hoort.");
    }
    made.form = code.empty() ? heading_ : Cell{.text = code, .place = paragraph.place};
    if (made.endless) {
      doubt(made.name,
            "Waar de naam eindigt, is niet te zien. Kort de naam in, of laat de rij weg.");
    }
    coded_ += made.coded ? 1 : 0;
    named_ += looks.named || looks.led ? 1 : 0;
    if (!made.coded && (level_ > 0 || plain_)) headings_.insert(heading_.text);
    under_ += !made.endless && !made.coded && !heading_.text.empty() ? 1 : 0;
    items_.push_back(std::move(made));
    others_ = others_until_item_;
  }

  static void doubt(Cell& cell, std::string why) {
    cell.confidence = 0.3;
    cell.doubts.push_back(std::move(why));
  }

  void add_texts_below() {
    drop_ending(items_);
    // One item alone with a text below it is the last of the list: the letter goes on there.
    auto const with_text =
        std::ranges::count_if(items_, [](Item const& each) { return !each.below.text.empty(); });
    if (with_text <= 1 && items_.size() >= 2) return;
    for (auto& each : items_) add_text(each.rest, each.below, " ");
  }

  /// True for an item among several whose form is told by a code: the list left its code out.
  bool belongs_to_coded(Item const& item) const {
    constexpr std::ptrdiff_t several = 2;
    return !item.endless && std::ranges::count_if(items_, [&](Item const& each) {
                              return each.coded && each.run == item.run;
                            }) >= several;
  }

  void add_rows(PartnershipList& list) {
    for (auto& each : items_) say_apart(each);
    bool const told = std::ranges::any_of(
        items_, [](Item const& each) { return !each.participants.text.empty(); });
    if (told) list.columns.push_back({Kind::participants, "Deelnemers"});
    for (auto& each : items_) {
      if (each.form.text.empty()) {
        if (!belongs_to_coded(each)) continue;
        doubt(each.name,
              "Bij dit onderdeel staat geen rechtsvorm. Kijk of het een samenwerkingsverband is.");
      }
      auto const meaning = std::ranges::find_if(
          legends_, [&](auto const& one) { return one.first == each.form.text; });
      if (meaning != legends_.end()) each.form.text += " (" + meaning->second + ")";
      list.rows.push_back(
          {each.page, {std::move(each.name), std::move(each.rest), std::move(each.form)}});
      if (told) list.rows.back().cells.push_back(std::move(each.participants));
    }
  }

  std::vector<Paragraph> const& paragraphs_;
  std::vector<std::pair<std::string, std::string>> legends_{};
  std::vector<std::string> declared_{};    // codes that a legend explains
  bool plain_{};                           // no paragraph stands out
  bool leads_{};                           // several begin in bold
  std::vector<std::size_t> pair_names_{};  // of a text of lines: the paragraphs that are names
  std::vector<std::size_t> names_over_{};  // paragraphs over items that tell of them
  std::vector<bool> texts_under_{};        // such items, by paragraph; empty = there are none
  bool dashes_divide_{};                   // names from what is told of them
  std::vector<Item> items_{};
  std::set<std::string> headings_{};  // with items
  Cell heading_{};
  Cell theme_{};          // the last heading that says no legal form
  std::uint8_t level_{};  // of that heading
  bool by_sentence_{};    // it is none: a sentence announced what follows
  bool after_item_{};     // what follows may be the text below an item
  std::size_t run_{};     // items with nothing between them have the same
  std::size_t under_{};
  std::size_t coded_{};
  std::size_t named_{};   // items that stand out from the text below or behind them
  std::size_t others_{};  // paragraphs between the items that are none
  std::size_t others_until_item_{};
};

}  // namespace

std::vector<Paragraph> items_apart(std::vector<Paragraph> const& paragraphs) {
  std::vector<Paragraph> made;
  for (auto const& paragraph : paragraphs) {
    auto next = paragraph;
    next.text.clear();
    bool first = true;
    for (auto const own : text_lines(paragraph.text)) {
      Paragraph line{.text = std::string{own}};
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
  if (auto card = one_card(paragraphs)) return card;
  auto const items = items_apart(paragraphs);
  return TextItems{items}.list();
}

}  // namespace verband::ingest
