// SPDX-License-Identifier: EUPL-1.2
#include "ingest/shapes/told_sections.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "ingest/flat/doubts.hpp"
#include "ingest/shapes/item_text.hpp"
#include "ingest/shapes/shape_lines.hpp"
#include "ingest/words/head_words.hpp"
#include "ingest/words/papers.hpp"
#include "text/fold.hpp"

namespace verband::ingest {
namespace {

constexpr std::size_t longest_head = 90;  // bytes

/// Text with the place it comes from.
struct Told {
  std::string text{};
  Place place{};
};

/// A heading or the beginning of an item, and what is told below it.
struct Section {
  std::string style{};  // what marks its head: those of one kind belong together
  Told head{};
  Told form{};  // the heading above that says its legal form
  std::vector<Told> body{};
  std::uint32_t page{1};
};

bool capital(char c) { return c >= 'A' && c <= 'Z'; }

/// True where a word of the text begins with one of these.
bool has_word(std::string_view folded, std::initializer_list<std::string_view> beginnings) {
  while (true) {
    auto const begins = [&](std::string_view each) { return folded.starts_with(each); };
    if (std::ranges::any_of(beginnings, begins)) return true;
    auto const blank = folded.find(' ');
    if (blank == std::string_view::npos) return false;
    folded.remove_prefix(blank + 1);
  }
}

/// True where a full stop ends a name or a sentence: behind a word of three letters, or of two
/// capitals ("NV").
bool ends_name(std::string_view text, std::size_t stop) {
  constexpr std::size_t enough = 3;  // bytes
  auto const from = stop - std::min(stop, enough);
  auto const last = text.substr(from, stop - from);
  auto const word = last.substr(last.find_last_of(" .(") + 1);
  return word.size() >= enough || (word.size() == 2 && std::ranges::all_of(word, capital));
}

/// The name that a numbered paragraph begins with, and what is told of it behind that: "1. Parkstad
/// Limburg. Hierin werken Heerlen en Kerkrade samen."; nothing when it begins with a sentence.
std::pair<std::string, std::string> named_item(Paragraph const& paragraph) {
  auto const line = text::squeeze(paragraph.text);
  auto const bare = without_number(line);
  if (bare == line && (!paragraph.item || paragraph.mark.empty())) return {};
  // behind a line break the head is that line
  auto const first = text::squeeze(paragraph.text.substr(0, paragraph.text.find('\n'))).size();
  auto const within =
      std::min({bare.size(), longest_head, first - std::min(first, line.size() - bare.size())});
  for (std::size_t at = 1; at + 2 < within; ++at) {
    bool const stop = bare[at] == '.' && ends_name(bare, at);
    if ((!stop && bare[at] != ':') || bare[at + 1] != ' ') continue;
    if (stop && !capital(bare[at + 2])) continue;
    auto name = bare.substr(0, at);
    bool const told = has_word(text::fold(name) + " ",
                               {"is ", "zijn ", "wordt ", "worden ", "heeft ", "hebben ", "wij ",
                                "we ", "neemt ", "nemen ", "doet ", "doen ", "werkt ", "werken "});
    if (told || !capital(name.front())) return {};
    return {std::move(name), text::squeeze(bare.substr(at + 1))};
  }
  return {};
}

/// What follows the first line or the bold beginning of a paragraph, and that head itself.
std::pair<std::string, std::string> head_and_rest(Paragraph const& paragraph) {
  auto const line = std::min(paragraph.text.find('\n'), paragraph.text.size());
  auto const end = paragraph.lead > 0 ? std::min(paragraph.lead, line) : line;
  return {text::squeeze(paragraph.text.substr(0, end)), text::squeeze(paragraph.text.substr(end))};
}

/// How the head at the beginning of a paragraph is marked; empty where none stands there.
std::string style_of(Paragraph const& paragraph, std::string const& head) {
  auto const bare = without_number(head);
  if (bare.empty() || head.size() > longest_head || is_sentence(bare)) return {};
  if (paragraph.level > 0) return "h" + std::to_string(paragraph.level);
  if (bare != head || (paragraph.item && !paragraph.mark.empty())) return "n";
  if (paragraph.bold) return "b";
  return paragraph.lead > 0 ? "l" : "";
}

std::vector<Section> sections_in(std::vector<Paragraph> const& paragraphs) {
  std::vector<Section> sections;
  Told form;
  bool below_form = false;  // what stands there is of no section
  for (auto const& paragraph : paragraphs) {
    auto [head, rest] = head_and_rest(paragraph);
    auto style = style_of(paragraph, head);
    if (auto item = named_item(paragraph); !item.second.empty() && paragraph.level == 0) {
      style = "i";
      std::tie(head, rest) = std::move(item);
    }
    if (!style.empty()) {
      while (head.ends_with(':') || (head.ends_with('.') && ends_name(head, head.size() - 1)))
        head.pop_back();
      below_form = legal_heading(head);
      if (below_form) {
        form = {without_number(head), paragraph.place};
        continue;
      }
      sections.push_back({.style = std::move(style),
                          .head = {without_number(head), paragraph.place},
                          .form = form,
                          .page = paragraph.page});
    } else {
      rest = text::squeeze(paragraph.text);
    }
    if (!sections.empty() && !rest.empty() && !below_form)
      sections.back().body.push_back({rest, paragraph.place});
  }
  return sections;
}

/// The sentences of a text: behind a full stop a capital begins the next one.
std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> found;
  std::size_t from = 0;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    bool const ends = text[at] == '.' && text[at + 1] == ' ' && capital(text[at + 2]);
    if (!ends || !ends_name(text, at)) continue;
    found.emplace_back(text.substr(from, at + 1 - from));
    from = at + 2;
  }
  if (from < text.size()) found.emplace_back(text.substr(from));
  return found;
}

/// How many names that are known stand in the text, of four words at most.
std::size_t names_known(std::string_view text, text::Lexicon const& lexicon) {
  constexpr std::size_t longest = 4;
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    auto const end = std::min(text.find_first_of(" ,;:()/", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  std::size_t known = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!capital(words[i].front())) continue;
    std::string name;
    for (auto last = i; last < std::min(i + longest, words.size()); ++last) {
      name += (name.empty() ? "" : " ") + std::string{words[last]};
      auto folded = text::fold(name);
      if (folded.ends_with('.')) folded.pop_back();
      if (!lexicon.whole_name(folded)) continue;
      ++known;
      i = last;
      break;
    }
  }
  return known;
}

/// "Hierin werken alle Zeeuwse gemeenten samen", "De dienst van Goes, Hulst en Tholen": says who
/// takes part.
bool says_parties(std::string const& sentence, text::Lexicon const& lexicon) {
  auto const folded = text::fold(sentence);
  bool const part =
      has_word(folded, {"deelnem", "samen", "werken", "partner", "aangesloten", "opgericht",
                        "aandeelhouder", "voeren", "leden ", "neemt", "nemen", "meedoe", "doen ",
                        "vormen", "eigenaar", "getroffen", "aandelen"});
  bool const set = has_word(folded, {"gemeenten"}) &&
                   has_word(folded, {"alle ", "dezelfde ", "beide ", "twee ", "drie ", "vier ",
                                     "vijf ", "zes ", "zeven ", "acht ", "negen ", "tien ", "elf ",
                                     "twaalf ", "dertien ", "overige ", "andere "});
  constexpr std::size_t several = 3;
  auto const names = names_known(sentence, lexicon);
  return (part && (set || names > 0)) || names >= several;
}

/// "Inleiding", "Financiële gevolgen": a part of any paper, no partnership.
bool part_of_paper(std::string const& head) {
  constexpr std::size_t longest = 3;  // words
  auto const words = words_of(head);
  if (words.size() > longest) return false;
  return std::ranges::any_of(
      words, [](std::string const& word) { return paper_part(word) > PaperPart::in_name; });
}

/// "Het is een openbaar lichaam op grond van de Wgr": says of what kind it is.
bool says_nature(std::string const& sentence) {
  auto const folded = text::fold(sentence);
  // "De stichting geeft voorlichting" speaks of it, and not of its form
  bool const one = has_word(folded, {"stichting", "vereniging", "nv", "bv", "cooperatie"}) &&
                   has_word(folded, {"is een ", "betreft ", "rechtsvorm", "vorm ", "oprichting"});
  return one ||
         has_word(folded, {"openbaar lichaam", "gemeenschappelijke regeling", "naamloze",
                           "besloten vennootschap", "wgr", "wettelijk", "verplicht", "vrijwillig",
                           "publiekrecht", "privaatrecht", "centrumregeling", "convenant",
                           "gemeenschappelijk orgaan", "bedrijfsvoeringsorganisatie"});
}

/// Behind the last of items that mostly are a paragraph each a letter may end: "Wij hopen u hiermee
/// te hebben geïnformeerd."
void end_apart(std::vector<Section>& sections, text::Lexicon const& lexicon) {
  Section* last = nullptr;
  std::size_t others = 0;
  std::size_t short_ones = 0;
  for (auto& section : sections) {
    if (section.style != "i") continue;
    if (last != nullptr) ++others;
    short_ones += last != nullptr && last->body.size() == 1 ? 1 : 0;
    last = &section;
  }
  if (last == nullptr || short_ones * 2 < others) return;
  auto const ends = [&](Told const& told) {
    return capital(told.text.front()) && !says_parties(told.text, lexicon);
  };
  while (last->body.size() > 1 && ends(last->body.back())) last->body.pop_back();
}

DraftRow row_of(Section const& section, text::Lexicon const& lexicon) {
  Cell name{.text = section.head.text, .place = section.head.place};
  Cell purpose{.place = section.head.place};
  auto parties = purpose;
  auto nature = purpose;
  for (auto const& part : section.body) {
    // Sentence by sentence, but with the place of the paragraph once: it may be very many lines.
    std::string who;
    std::string form;
    std::string rest;
    auto const add = [](std::string& text, std::string const& sentence) {
      text += (text.empty() ? "" : " ") + sentence;
    };
    for (auto const& sentence : sentences_of(part.text)) {
      bool const says_who = says_parties(sentence, lexicon);
      bool const says_form = says_nature(sentence);
      if (says_who) add(who, sentence);
      if (says_form) add(form, sentence);
      if (!says_who && !says_form) add(rest, sentence);
    }
    add_text(parties, {.text = std::move(who), .place = part.place}, " ");
    add_text(nature, {.text = std::move(form), .place = part.place}, " ");
    add_text(purpose, {.text = std::move(rest), .place = part.place}, " ");
  }
  bool const sentences = std::ranges::any_of(section.body, [](Told const& told) {
    return told.text.find(". ") != std::string::npos || told.text.ends_with('.');
  });
  if (!purpose.text.empty() && !sentences)
    doubt_cell(purpose, "Onder de naam staan geen zinnen. Kijk of dit zegt wat het verband doet.");
  if (nature.text.empty()) nature = {.text = section.form.text, .place = section.form.place};
  if (!parties.text.empty()) {
    parties.confidence = 0.4;
    parties.doubts.emplace_back(
        "Wie meedoet, is uit zinnen gelezen. Vergelijk de deelnemers met het document.");
  }
  return {.page = section.page,
          .cells = {std::move(name), std::move(purpose), std::move(parties), std::move(nature)}};
}

/// "Persbericht", "Agenda commissie": the first line of a paper that tells of many things.
bool of_paper(std::string_view line) {
  return std::ranges::any_of(
      words_of(line), [](std::string const& word) { return paper_called(word) == Paper::of_many; });
}

/// True for sections that are headed by organisations, in a text that says before them that it is
/// about partnerships: there a section need not say who takes part.
bool of_partnerships(std::vector<Paragraph> const& paragraphs, std::vector<DraftRow> const& rows) {
  constexpr std::size_t longest_title = 70;  // bytes
  std::string before;
  for (auto const& paragraph : paragraphs) {
    if (head_and_rest(paragraph).first.ends_with(rows.front().cells.front().text)) break;
    // a title, no sentence: "Overzicht verbonden partijen", not "Goes overlegt met haar partijen."
    auto const line = text::squeeze(paragraph.text);
    bool const title = line.size() <= longest_title && line.find_last_of("?.!:") != line.size() - 1;
    bool const paper = before.empty() && !line.empty() && of_paper(line);
    if (paper) return false;
    before += title ? text::fold(line) + " " : std::string{". "};
  }
  bool const announced = has_word(before, {"verbonden partij", "samenwerkingsverband",
                                           "gemeenschappelijke regeling", "deelneming"});
  auto const organisations =
      static_cast<std::size_t>(std::ranges::count_if(rows, [](DraftRow const& row) {
        auto const& name = row.cells.front().text;
        return !name.empty() && capital(name.front()) && is_organisation(name);
      }));
  return announced && organisations * 2 >= rows.size();
}

}  // namespace

std::optional<PartnershipList> told_sections(std::vector<Paragraph> const& paragraphs,
                                             text::Lexicon const& lexicon) {
  constexpr std::size_t least = 3;
  std::map<std::string, std::vector<DraftRow>> styles;
  std::map<std::string, std::size_t> papers;  // parts of a paper, which are no rows
  auto sections = sections_in(paragraphs);
  end_apart(sections, lexicon);
  for (auto const& section : sections) {
    if (section.body.empty()) continue;
    if (part_of_paper(section.head.text)) {
      ++papers[section.style];
    } else {
      styles[section.style].push_back(row_of(section, lexicon));
    }
  }
  std::size_t most = 0;
  PartnershipList list{
      .shape = Shape::outline,
      .reason = "Onder elke kop wordt in zinnen verteld wat de samenwerking doet en wie meedoet.",
      .columns = {{Kind::name, "Kop"},
                  {Kind::purpose, "Tekst onder de kop"},
                  {Kind::participants, std::string{told_parties}},
                  {Kind::nature, "Zinnen over de vorm"}},
      .headed = true};
  for (auto& [style, rows] : styles) {
    auto const told = static_cast<std::size_t>(std::ranges::count_if(
        rows, [](DraftRow const& row) { return !row.cells[2].text.empty(); }));
    bool const paper = papers[style] > rows.size();
    bool const who = told >= least && told * 4 >= rows.size() * 3;
    if (paper || rows.size() < least || !(who || of_partnerships(paragraphs, rows))) continue;
    if (rows.size() <= most) continue;
    most = rows.size();
    list.rows = std::move(rows);
  }
  return most > 0 ? std::optional{std::move(list)} : std::nullopt;
}

}  // namespace verband::ingest
