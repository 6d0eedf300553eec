// SPDX-License-Identifier: EUPL-1.2
// A text about one partnership: the page of a budget with its name, and labels over their texts.
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/flat/doubts.hpp"
#include "ingest/flat/header.hpp"
#include "ingest/shapes/headed.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/labels.hpp"
#include "ingest/shapes/records.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/joins.hpp"
#include "ingest/words/papers.hpp"
#include "ingest/words/vocabulary.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t fewest_labels = 4;
constexpr std::size_t most_texts = 6;       // lines of text for each label; a table has more
constexpr std::size_t most_above = 12;      // lines above the first label
constexpr std::size_t longest_title = 120;  // bytes
constexpr std::size_t table_head = 3;       // labels right below each other are no labels

/// A line of the text, and the label it is or begins with.
struct CardLine {
  Paragraph const* paragraph{};
  std::string text{};
  std::string label{};  // empty = it has none
  std::string rest{};   // behind the label
};

/// "Ga terug", "Naar boven": a button of a page.
bool leads_elsewhere(std::string_view line) {
  static constexpr std::array<std::string_view, 8> buttons{
      "ga terug",         "terug",  "naar boven", "terug naar boven",
      "terug naar begin", "vorige", "volgende",   "lees meer"};
  return std::ranges::find(buttons, text::fold(text::squeeze(line))) != buttons.end();
}

/// How much a short line speaks of a proposal or a plan, which looks like a card: "Argumenten" and
/// "Aanleiding" say enough, "Planning" does not by itself.
std::size_t of_proposal(std::string_view line) {
  constexpr std::size_t longest = 40;  // bytes
  if (line.size() > longest) return 0;
  std::size_t most = 0;
  for (auto const& word : words_of(line)) {
    auto const part = paper_part(word);
    bool const perhaps = part == PaperPart::perhaps_of_proposal || part == PaperPart::in_name;
    most = std::max<std::size_t>(most, part == PaperPart::of_proposal ? 2 : perhaps ? 1 : 0);
  }
  return most;
}

/// "Verslag overleg Veiligheidsregio", "Memo regionale samenwerking": what a paper is called.
bool names_paper(std::string_view line) {
  auto const words = words_of(line);
  return !words.empty() &&
         (paper_called(words.front()) != Paper::none || std::ranges::any_of(words, report_word));
}

/// "Gemeenschappelijke regelingen Gesubsidieerde arbeid Kop van Noord-Holland": words with a
/// capital that are no forms in the plural.
bool names_more(std::string_view line) {
  std::size_t capitals = 0;
  for (std::size_t at = line.find(' '); at < line.size(); at = line.find(' ', at + 1)) {
    auto const word = line.substr(at + 1, line.find(' ', at + 1) - at - 1);
    capitals += capital(word) && !word.ends_with("en") && !word.ends_with("s") ? 1U : 0U;
  }
  return capitals >= 2;
}

/// A label begins with a capital, and does not end in a word that goes on: "Bijdrage aan".
bool may_be_label(std::string_view label) {
  auto const words = words_of(label);
  return !words.empty() && capital(label) && !leaves_open(words.back());
}

/// Where a label ends that stands before its text without a sign: "Vestigingsplaats Twello"; 0
/// where none does.
std::size_t label_before(std::string_view line) {
  constexpr std::size_t most_words = 4;
  constexpr float telling = 1.5F;
  std::size_t end = 0;
  for (std::size_t words = 0; words < most_words; ++words) {
    end = line.find(' ', end + 1);
    if (end >= line.size()) return 0;
    auto const label = line.substr(0, end);
    bool const anew = capital(line.substr(end + 1)) || digit(line[end + 1]);
    auto const first = words_of(label);
    auto const* const said = first.empty() ? nullptr : header_word(first.front());
    if (said == nullptr || said->weight < telling) return 0;
    bool const whole = text::fold(label) != "verbonden" && may_be_label(label);
    if (anew && whole && known_label(label) && !legal_heading(label)) return end;
  }
  return 0;
}

class OneCard {
 public:
  explicit OneCard(std::vector<Paragraph> const& paragraphs) {
    for (auto const& paragraph : paragraphs) {
      for (auto const line : text_lines(paragraph.text)) add(paragraph, line);
      if (hopeless()) return;
    }
    take_labels_before();
    join_labels();
    keep_sentences();
    drop_table_heads();
  }

  std::optional<PartnershipList> list() {
    if (too_long_) return std::nullopt;
    find_begin();
    if (begin_ == lines_.size() || begin_ > most_above || !shaped()) return std::nullopt;
    auto const* const title = title_above();
    auto const& name = title != nullptr ? title->text : behind(begin_);
    constexpr std::size_t many_labels = 6;
    bool const enough = has_name_word(name) || labels_ >= many_labels;
    if (telling_kinds() < (enough ? 2U : 3U) || two_cards()) return std::nullopt;
    if (title != nullptr) {
      records_.begin(without_mark(title->text), title->paragraph->place, title->paragraph->page);
    } else {
      auto const& first = *lines_[begin_].paragraph;
      records_.begin({}, first.place, first.page);
    }
    for (auto i = begin_; i < lines_.size(); ++i) take(i);
    auto list = records_.take(1);
    if (!list) return std::nullopt;
    bool const by_title = title != nullptr && list->columns.front().kind == Kind::name;
    auto const organisation = [&] {
      return is_organisation(list->rows.front().cells.front().text) && !legal_heading(title->text);
    };
    if (by_title && !organisation()) {
      doubt_cell(list->rows.front().cells.front(),
                 "De naam is de regel boven de kopjes. Kijk of dat een samenwerkingsverband is.");
    }
    list->reason = "De tekst gaat over één samenwerkingsverband, met kopjes zoals „" +
                   lines_[begin_].label + "”.";
    return list;
  }

 private:
  static bool labelled_line(CardLine const& line) { return !line.label.empty(); }
  /// What the label of a line says; nothing for a line without one.
  static std::optional<Kind> said_by(CardLine const& line) {
    return line.label.empty() ? std::nullopt : header_kind(line.label);
  }
  /// A line below a label that is no amount or year.
  static bool says_text(CardLine const& line) {
    bool const figures =
        digit(line.text[0]) || line.text.starts_with('-') || line.text.starts_with("€");
    return line.label.empty() && !figures;
  }

  /// True when far more texts than labels have been read: most documents hold no card.
  bool hopeless() {
    constexpr std::size_t first_lines = 40;
    too_long_ = lines_.size() > first_lines + (labels_ + before_texts_.size()) * most_texts * 2;
    return too_long_;
  }

  /// The label that a line is; empty for any other line.
  static std::string whole_label(std::string_view line) {
    auto bare = label_of(without_number(line));
    return may_be_label(bare) && all_of_heads(bare) && !legal_heading(bare) ? bare : std::string{};
  }

  /// "Doelstelling en" over "openbaar belang": the lines of one label, that ends with the last of
  /// them with which it is one.
  void join_labels() {
    constexpr std::size_t most_joined = 4;
    constexpr std::size_t longest_line = 40;  // bytes
    std::vector<CardLine> joined;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      joined.push_back(std::move(lines_[i]));
      if (!joined.back().rest.empty()) continue;
      auto label = joined.back().text;
      auto const first = i;
      for (auto k = i + 1; k < std::min(first + most_joined, lines_.size()); ++k) {
        auto const& more = lines_[k].text;
        if (!small_letter(more[0]) || !lines_[k].label.empty() || more.size() > longest_line ||
            label.size() > most_joined * longest_line)
          break;
        label += " " + more;
        auto whole = whole_label(label);
        auto const words = words_of(more);  // "geen" below a label is its text
        bool const asks = std::ranges::any_of(
            words, [](std::string const& word) { return header_word(word) != nullptr; });
        if (whole.empty() || !asks) continue;
        joined.back().text = label;
        joined.back().label = std::move(whole);
        i = k;
      }
    }
    lines_ = std::move(joined);
  }

  /// "Het doel van de verbonden partij is: …" right below a label is its text.
  void keep_sentences() {
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      auto& line = lines_[i];
      auto const words = words_of(line.label);
      bool const below = labelled_line(lines_[i - 1]) && lines_[i - 1].rest.empty();
      if (!below || words.empty() || words.back() != "is") continue;
      line.label.clear();
      line.rest.clear();
    }
  }

  void add(Paragraph const& paragraph, std::string_view line) {
    CardLine made{.paragraph = &paragraph, .text = text::squeeze(line)};
    if (made.text.empty() || leads_elsewhere(made.text)) return;
    if (auto label = whole_label(made.text); !label.empty()) {
      made.label = std::move(label);
    } else if (auto field = labelled(made.text)) {
      std::tie(made.label, made.rest) = std::move(*field);
    }
    if (auto const end = label_before(made.text); end > 0 && made.rest.empty())
      before_texts_.push_back({lines_.size(), end});
    labels_ += made.label.empty() ? 0 : 1;
    lines_.push_back(std::move(made));
  }

  /// Several labels before texts of other kinds are those of the card.
  void take_labels_before() {
    constexpr std::size_t several = 3;
    std::set<Kind> kinds;
    for (auto const& [at, end] : before_texts_)
      kinds.insert(*header_kind(std::string_view{lines_[at].text}.substr(0, end)));
    if (kinds.size() < several) return;
    for (auto const& [at, end] : before_texts_) {
      auto& line = lines_[at];
      line.label = line.text.substr(0, end);
      line.rest = line.text.substr(end + 1);
    }
  }

  /// Labels right below each other over figures are the head of a table, and its cells.
  void drop_table_heads() {
    for (std::size_t i = 0; i < lines_.size();) {
      auto end = i;
      while (end < lines_.size() && labelled_line(lines_[end]) && lines_[end].rest.empty()) ++end;
      auto const size = end - i;
      auto const below = std::min(end + size, lines_.size());
      auto const figures = std::count_if(
          lines_.begin() + static_cast<std::ptrdiff_t>(end),
          lines_.begin() + static_cast<std::ptrdiff_t>(below),
          [](CardLine const& line) { return !labelled_line(line) && !says_text(line); });
      bool const head = size >= table_head && static_cast<std::size_t>(figures) * 2 >= size;
      for (auto k = i; head && k < end; ++k) lines_[k].label.clear();
      i = end + 1;
    }
  }

  /// The first label with a name above it, or that says the name itself: "Begroting 2024" and
  /// "Financiële gegevens" at the top are titles.
  void find_begin() {
    for (begin_ = 0; begin_ < lines_.size(); ++begin_) {
      auto& line = lines_[begin_];
      if (line.label.empty()) continue;
      bool const named = said_by(line) == Kind::name && all_of_heads(line.label);
      // "Organisatie en doel" over "Doel:", "Verbonden partijen" over "Gemeenschappelijke
      // regelingen"
      bool const empty =
          line.rest.empty() && begin_ + 1 < lines_.size() &&
          (labelled_line(lines_[begin_ + 1]) || legal_heading(lines_[begin_ + 1].text));
      if (named && !empty) return seek_name_label();
      if (!named && title_above() != nullptr) return;
      // what stands below the seat is no name, and nothing above it is one
      if (said_by(line) == Kind::place && !empty && !named_below(begin_)) break;
      line.label.clear();
    }
    begin_ = lines_.size();
  }

  /// True where a label below this one says the name.
  bool named_below(std::size_t label) const {
    return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(label), lines_.end(),
                       [](CardLine const& line) { return said_by(line) == Kind::name; });
  }

  /// "Naam verbonden partij" below "Verbonden partijen" says the name.
  void seek_name_label() {
    constexpr std::size_t near = 4;  // lines
    for (auto i = begin_; i < std::min(begin_ + near, lines_.size()); ++i) {
      if (text::fold(lines_[i].label).starts_with("naam")) begin_ = i;
    }
  }

  /// True when the labels stand once each over texts that are no columns of a table.
  bool shaped() const {
    std::set<std::string> labels;
    std::size_t all = 0;
    std::size_t empty = 0;
    std::size_t proposal = 0;
    std::size_t single = 0;
    for (auto i = begin_; i < lines_.size(); ++i) {
      auto const& line = lines_[i];
      proposal += of_proposal(line.text);
      if (line.label.empty()) continue;
      bool const alone = i + 1 == lines_.size() || labelled_line(lines_[i + 1]);
      ++all;
      empty += line.rest.empty() && alone ? 1 : 0;
      single += lines_below(i) + (line.rest.empty() ? 0 : 1) < 2 ? 1 : 0;
      labels.insert(text::fold(line.label));
    }
    auto const texts = static_cast<std::size_t>(std::count_if(
        lines_.begin() + static_cast<std::ptrdiff_t>(begin_), lines_.end(), says_text));
    bool const named = header_kind(lines_[begin_].label) == Kind::name;
    if ((named && !one_name()) || single * 2 < all) return false;
    auto const fewest = !named && says_for_whom() ? fewest_labels - 1 : fewest_labels;
    return all >= fewest && labels.size() * 4 >= all * 3 && empty * 5 <= all * 2 && proposal < 2 &&
           texts <= all * most_texts && size(0, begin_) <= size(begin_, lines_.size());
  }

  /// True where one line stands behind or below the label that says the name: more are a column.
  bool one_name() const {
    auto const& first = lines_[begin_];
    if (!first.rest.empty()) return lines_below(begin_) == 0;
    if (lines_below(begin_) != 1) return false;
    auto const* const text = std::get_if<TextPlace>(&lines_[begin_ + 1].paragraph->place);
    return text == nullptr || text->spans.size() < 2;
  }

  /// How many lines of text stand below a label.
  std::size_t lines_below(std::size_t label) const {
    std::size_t count = 0;
    for (auto i = label + 1; i < lines_.size() && !labelled_line(lines_[i]); ++i)
      count += says_text(lines_[i]) ? 1 : 0;
    return count;
  }

  /// True when labels say both what it is for and who takes part.
  bool says_for_whom() const {
    auto const says = [&](Kind kind) {
      return std::ranges::any_of(lines_,
                                 [&](CardLine const& line) { return said_by(line) == kind; });
    };
    return says(Kind::purpose) && says(Kind::participants);
  }

  std::size_t size(std::size_t begin, std::size_t end) const {
    std::size_t bytes = 0;
    for (auto i = begin; i < end; ++i) bytes += lines_[i].text.size();
    return bytes;
  }

  /// How many of the labels say something else that only partnerships have.
  std::size_t telling_kinds() const {
    using enum Kind;
    constexpr std::array of_partnerships{purpose, participants, nature, legal_form, place, board};
    std::set<Kind> kinds;
    for (auto const& line : lines_) {
      auto const kind = said_by(line);
      if (kind && std::ranges::find(of_partnerships, *kind) != of_partnerships.end())
        kinds.insert(*kind);
    }
    return kinds.size();
  }

  /// True when what for, with whom and how, or two of these, are told once more under other labels
  /// below all of the first ones: there a second card stands.
  bool two_cards() const {
    std::array<std::set<std::string>, 3> labels;
    std::array<std::size_t, 3> again{};  // the line with the second label
    std::size_t last_first = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      auto const kind = said_by(lines_[i]);
      if (!kind || *kind == Kind::name || *kind > Kind::legal_form || *kind == Kind::policy_area)
        continue;
      auto const at = *kind == Kind::purpose ? 0U : *kind == Kind::participants ? 1U : 2U;
      labels.at(at).insert(text::fold(lines_[i].label));
      if (labels.at(at).size() == 1) last_first = i;
      if (labels.at(at).size() == 2 && again.at(at) == 0) again.at(at) = i;
    }
    return std::ranges::count_if(again, [&](std::size_t line) { return line > last_first; }) > 1;
  }

  /// The line above the labels that may be the name; null where none is, or where a label says it.
  CardLine const* title_above() const {
    if (header_kind(lines_[begin_].label) == Kind::name) return nullptr;
    for (auto i = begin_; i-- > 0;) {
      auto const& line = lines_[i];
      if (says_nothing(line.text) || all_of_heads(line.text)) continue;
      // a line that tells the title at length: "Enexis Holding NV (netwerkbedrijf), Attero …"
      if (line.text.size() > longest_title && !is_told(line.text)) continue;
      bool const name = !names_paper(line.text) && !is_told(line.text) &&
                        !line.text.ends_with(':') &&
                        (!legal_heading(line.text) || names_more(line.text));
      return name ? &line : nullptr;
    }
    return nullptr;
  }

  /// What the first line says that stands behind or below a label.
  std::string const& behind(std::size_t label) const {
    bool const below = lines_[label].rest.empty() && label + 1 < lines_.size();
    return below ? lines_[label + 1].text : lines_[label].rest;
  }

  static std::string without_mark(std::string const& title) {
    std::string text;
    return item({.text = title}, text) ? text : without_number(title);
  }

  void take(std::size_t i) {
    auto const& [paragraph, text, label, rest] = lines_[i];
    if (label.empty()) {
      auto const apart = lines_[i - 1].paragraph != paragraph;
      return records_.go_on({.text = text, .place = paragraph->place}, apart);
    }
    records_.add(label, {.text = rest, .place = paragraph->place});
  }

  std::vector<CardLine> lines_{};
  std::vector<std::pair<std::size_t, std::size_t>> before_texts_{};  // lines, and where labels end
  Records records_{};
  std::size_t labels_{};  // heard so far
  std::size_t begin_{};   // of the labels
  bool too_long_{};
};

}  // namespace

std::optional<PartnershipList> one_card(std::vector<Paragraph> const& paragraphs) {
  return OneCard{paragraphs}.list();
}

}  // namespace verband::ingest
