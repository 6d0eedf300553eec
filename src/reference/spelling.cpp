// SPDX-License-Identifier: EUPL-1.2
#include "reference/spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/fold.hpp"

namespace verband::reference {

namespace {

struct KindWord {
  std::string_view text{};
  OrganisationKind kind{};
};

// Longer before shorter; each ends in the blank before the name.
constexpr auto kind_words = std::to_array<KindWord>({
    {"burgerlijke gemeente ", OrganisationKind::municipality},
    {"gemeentebestuur van ", OrganisationKind::municipality},
    {"gemeenten ", OrganisationKind::municipality},
    {"gemeente ", OrganisationKind::municipality},
    {"gemeinte ", OrganisationKind::municipality},
    {"gem ", OrganisationKind::municipality},
    {"stad ", OrganisationKind::municipality},
    {"provinciebestuur van ", OrganisationKind::province},
    {"provincies ", OrganisationKind::province},
    {"provincie ", OrganisationKind::province},
    {"provinsje ", OrganisationKind::province},
    {"prov ", OrganisationKind::province},
    {"hoogheemraadschap van ", OrganisationKind::water_authority},
    {"hoogheemraadschap ", OrganisationKind::water_authority},
    {"heemraadschap ", OrganisationKind::water_authority},
    {"waterschappen ", OrganisationKind::water_authority},
    {"waterschap ", OrganisationKind::water_authority},
    {"wetterskip ", OrganisationKind::water_authority},
    {"waterskip ", OrganisationKind::water_authority},
});

constexpr auto province_qualifiers = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"gr", "pv20"},
    {"gn", "pv20"},
    {"groningen", "pv20"},
    {"fr", "pv21"},
    {"fryslan", "pv21"},
    {"friesland", "pv21"},
    {"f", "pv21"},
    {"dr", "pv22"},
    {"drenthe", "pv22"},
    {"ov", "pv23"},
    {"o", "pv23"},
    {"overijssel", "pv23"},
    {"fl", "pv24"},
    {"flevoland", "pv24"},
    {"gld", "pv25"},
    {"gelderland", "pv25"},
    {"g", "pv25"},
    {"ut", "pv26"},
    {"u", "pv26"},
    {"utrecht", "pv26"},
    {"nh", "pv27"},
    {"noord holland", "pv27"},
    {"zh", "pv28"},
    {"zuid holland", "pv28"},
    {"z", "pv29"},
    {"zl", "pv29"},
    {"zld", "pv29"},
    {"zeeland", "pv29"},
    {"nb", "pv30"},
    {"nbr", "pv30"},
    {"noord brabant", "pv30"},
    {"l", "pv31"},
    {"lb", "pv31"},
    {"limburg", "pv31"},
});

constexpr auto foreign_qualifiers = std::to_array<std::string_view>({"duitsland",
                                                                     "d",
                                                                     "dld",
                                                                     "de",
                                                                     "brd",
                                                                     "deutschland",
                                                                     "germany",
                                                                     "belgie",
                                                                     "b",
                                                                     "be",
                                                                     "belgium",
                                                                     "vlaanderen",
                                                                     "nedersaksen",
                                                                     "niedersachsen",
                                                                     "nordrhein westfalen",
                                                                     "noordrijn westfalen",
                                                                     "nrw",
                                                                     "nds",
                                                                     "luxemburg",
                                                                     "frankrijk",
                                                                     "denemarken",
                                                                     "engeland"});

// Parts that name a direction, a size, a river or a landscape mean something else by themselves.
constexpr auto not_short = std::to_array<std::string_view>(
    {"aa",     "amstel", "baarle", "de",    "den",       "dinkel",  "geul",  "groot", "het",
     "hof",    "hoog",   "hunze",  "klein", "kromme",    "laag",    "land",  "maas",  "midden",
     "neder",  "nieuw",  "nieuwe", "noard", "noardeast", "noord",   "oost",  "oud",   "oude",
     "ouder",  "over",   "peel",   "rijn",  "st",        "sudwest", "vecht", "waal",  "west",
     "wester", "ijssel", "zee",    "zuid",  "zuidwest"});

template <typename Table>
bool in(Table const& table, std::string_view text) {
  return std::ranges::find(table, text) != table.end();
}

constexpr bool word_character(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// Writes the word that was just completed one way; `start` is where it begins in `text`.
void settle_word(std::string& text, std::size_t start) {
  auto const word = std::string_view{text}.substr(start);
  if (word == "sint") {
    text.resize(start);
    text += "st";
  } else if (word == "v" && start > 0) {
    text += "an";  // "Hof v. Twente"
  } else if (word == "zee" && start > 4 && text.compare(start - 5, 5, " aan ") == 0) {
    text.resize(start - 4);
    text += "az";
  } else if ((word == "den" || word == "de") && std::string_view{text}.ends_with(word) &&
             (start == 4 ? text.starts_with("aan ")
                         : start > 4 && text.compare(start - 5, 5, " aan ") == 0)) {
    text.resize(start - 4);
    text += "ad";
  }
}

/// Adds more of a text to its key; `start` is where the word begins that is not over yet.
void add_to_key(std::string_view folded, std::string& text, std::size_t& start) {
  for (std::size_t i = 0; i < folded.size(); ++i) {
    auto end = i;
    while (end < folded.size() && word_character(folded[end])) ++end;
    text.append(folded, i, end - i);
    i = end;
    if (i == folded.size()) return;
    auto const c = folded[i];
    if (c == '/' || c == '+') {
      // "a/d" and "a.d." are "aan de(n)", "a/z" is "aan zee".
      if (c == '/' && text.size() == start + 1 && text.back() == 'a') continue;
      text += c;
    } else if (c == '&') {
      text += "en";
    } else if (c == ' ' && text.size() > start) {
      settle_word(text, start);
      text += ' ';
      start = text.size();
    }
  }
}

void end_key(std::string& text, std::size_t start) {
  if (text.size() > start) {
    settle_word(text, start);
  } else if (text.ends_with(' ')) {
    text.pop_back();
  }
}

}  // namespace

std::string key(std::string_view folded) {
  std::string text;
  make_key(folded, text);
  return text;
}

void make_key(std::string_view folded, std::string& text) {
  text.clear();
  text.reserve(folded.size() + 2);
  std::size_t start = 0;
  add_to_key(folded, text, start);
  end_key(text, start);
}

std::string const& GrowingKey::until(std::size_t length) {
  add_to_key(folded_.substr(read_, length - read_), open_, start_);
  read_ = length;
  key_ = open_;
  end_key(key_, start_);
  return key_;
}

std::size_t kind_prefix(std::string_view text, std::optional<OrganisationKind>& kind) {
  std::size_t skipped = 0;
  for (std::string_view const article : {"de ", "het ", "t "}) {
    if (text.starts_with(article)) skipped = article.size();
  }
  auto const rest = text.substr(skipped);
  for (auto const& word : kind_words) {
    if (rest.empty() || rest.front() != word.text.front()) continue;
    // "gem." and "prov." where the text is folded only.
    auto const plain = word.text.substr(0, word.text.size() - 1);
    auto const dotted = rest.starts_with(plain) && rest.substr(plain.size()).starts_with(". ");
    if (rest.starts_with(word.text) || dotted) {
      kind = word.kind;
      return skipped + word.text.size() + (dotted ? 1 : 0);
    }
  }
  return 0;
}

std::string_view without_article(std::string_view text) {
  constexpr std::string_view first_letters = "dhti";  // few names begin with one
  if (text.empty() || first_letters.find(text.front()) == std::string_view::npos) return text;
  for (std::string_view const article : {"de ", "het ", "t ", "it "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

std::string_view without_qualifier(std::string_view name) {
  auto const open = name.rfind(" (");
  return name.ends_with(')') && open != std::string_view::npos && open > 0 ? name.substr(0, open)
                                                                           : name;
}

Asked asked(std::string_view name) {
  auto folded = text::fold(text::undo_double_encoding(name));
  while (!folded.empty() && (folded.back() == ',' || folded.back() == ';' || folded.back() == ':' ||
                             folded.back() == ' ')) {
    folded.pop_back();
  }
  Asked result;
  result.whole = key(folded);
  std::string_view rest = folded;
  while (rest.ends_with(')')) {
    auto const open = rest.rfind('(');
    if (open == std::string_view::npos) break;
    auto const inside = key(rest.substr(open + 1, rest.size() - open - 2));
    auto const* const province = std::ranges::find(
        province_qualifiers, inside, &std::pair<std::string_view, std::string_view>::first);
    if (in(foreign_qualifiers, inside)) {
      result.foreign = true;
    } else if (province != province_qualifiers.end()) {
      result.province = province->second;
    } else if (std::optional<OrganisationKind> kind; kind_prefix(inside + ' ', kind) > 0) {
      result.kind = kind;
    } else {
      result.qualified = true;
    }
    rest = rest.substr(0, open);
    while (rest.ends_with(' ')) rest.remove_suffix(1);
  }
  result.core = key(rest);
  if (auto const length = kind_prefix(result.core, result.kind); length > 0) {
    result.core.erase(0, length);
    if (result.core.starts_with("van ")) result.core.erase(0, 4);
  }
  return result;
}

std::vector<std::string_view> short_forms(std::string_view name) {
  std::vector<std::string_view> parts;
  auto const cut = [&](std::string_view separator, bool both) {
    auto const at = name.find(separator);
    if (at == std::string_view::npos) return false;
    if (both && name.find(separator, at + 1) != std::string_view::npos) return true;
    parts.push_back(name.substr(0, at));
    if (both) parts.push_back(name.substr(at + separator.size()));
    return true;
  };
  auto const found =
      cut(", ", false) || cut(" aan d", false) || cut("-", true) || cut(" en ", true);
  if (!found) return {};
  for (auto const part : parts) {
    auto const plain = key(text::fold(part));
    auto const first = std::string_view{plain}.substr(0, plain.find(' '));
    if (plain.size() < 4 || (in(not_short, first) && first != "de")) return {};
  }
  return parts;
}

}  // namespace verband::reference
