// SPDX-License-Identifier: EUPL-1.2
#include "app/api_question.hpp"

#include <charconv>
#include <set>

#include "analysis/lower.hpp"
#include "publish/web/api_words.hpp"

namespace verband::app {
namespace {

// No = at the end, and nothing that must be encoded in an address. RFC 4648 §5.
constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string encoded(std::string_view bytes) {
  std::string result;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (char const c : bytes) {
    held = held << 8U | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 6; bits -= 6) result += alphabet[held >> (bits - 6) & 63U];
    held &= 0xFFU;
  }
  if (bits > 0) result += alphabet[held << (6 - bits) & 63U];
  return result;
}

std::optional<std::string> decoded(std::string_view text) {
  std::string result;
  std::uint32_t held = 0;
  unsigned bits = 0;
  for (char const c : text) {
    auto const at = alphabet.find(c);
    if (at == std::string_view::npos) return std::nullopt;
    held = (held << 6U | static_cast<std::uint32_t>(at)) & 0xFFFFU;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      result += static_cast<char>(held >> bits & 0xFFU);
    }
  }
  return result;
}

bool among(std::initializer_list<std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string in_quotes(std::string_view text) { return "„" + std::string{text} + "”"; }

/// Values of a repeatable parameter with fixed words.
template <typename Enum>
void read(ApiQuestion& question, std::string_view parameter, std::vector<Enum>& values) {
  for (auto const& text : question.parameters().values(parameter)) {
    if (auto const value = publish::api_value<Enum>(text)) {
      values.push_back(*value);
    } else {
      question.fault(parameter, in_quotes(text) + " kan hier niet. Kies uit: " +
                                    publish::api_choices<Enum>() + ".");
    }
  }
}

}  // namespace

ApiQuestion::ApiQuestion(Ask const& ask, std::initializer_list<std::string_view> once,
                         std::initializer_list<std::string_view> repeated)
    : faults{ask.page.troubles}, ask_{ask} {
  std::initializer_list<std::string_view> const dates{"op", "bekend"};
  std::string known;
  for (auto const& names : {dates, once, repeated}) {
    for (auto const name : names) known += (known.empty() ? "" : ", ") + std::string{name};
  }
  std::set<std::string_view> seen;
  for (auto const& [name, value] : parameters().pairs()) {
    bool const single = among(dates, name) || among(once, name);
    bool const first = seen.insert(name).second;
    if (!single && !among(repeated, name)) {
      if (first) fault(name, "Deze parameter bestaat hier niet. U kunt kiezen uit: " + known + ".");
    } else if (value.empty()) {
      fault(name, "Deze parameter is leeg. Vul een waarde in of laat de parameter weg.");
    } else if (single && !first) {
      fault(name, "Deze parameter mag maar één keer.");
    }
  }
}

std::vector<std::string> ApiQuestion::organisations(std::string_view parameter) {
  auto const& atlas = ask_.page.atlas();
  std::vector<std::string> result;
  for (auto const& text : parameters().values(parameter)) {
    auto const code = analysis::lower(text);
    if (atlas.organisation(code) == nullptr) {
      fault(parameter, "We kennen geen organisatie met de code " + in_quotes(text) +
                           ". Zoek de code op met /v1/organisaties?naam=…");
      continue;
    }
    result.push_back(code);
    for (auto& each : atlas.alive(code, ask_.page.day)) result.push_back(std::move(each));
  }
  return result;
}

std::optional<std::uint64_t> ApiQuestion::number(std::string_view parameter, std::uint64_t least,
                                                 std::uint64_t most) {
  auto const text = parameters().value(parameter);
  if (text.empty()) return std::nullopt;
  std::uint64_t value = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most) {
    return value;
  }
  fault(parameter, in_quotes(text) + " kan hier niet. Geef een heel getal van " +
                       std::to_string(least) + " tot en met " + std::to_string(most) + ".");
  return std::nullopt;
}

void ApiQuestion::policy_areas(analysis::Selection& selection) {
  auto const& areas = ask_.page.atlas().policy_areas;
  for (auto const& text : parameters().values("beleidsterrein")) {
    auto const at = std::ranges::find_if(areas, [&](PolicyArea const& area) {
      return !area.id.starts_with("iv3_") && (area.id == text || publish::slug(area.label) == text);
    });
    if (at == areas.end()) {
      fault("beleidsterrein", "We kennen geen beleidsterrein " + in_quotes(text) +
                                  ". De lijst staat op /v1/beleidsterreinen.");
    } else {
      selection.policy_areas.push_back(at->id);
    }
  }
}

analysis::Selection ApiQuestion::selection() {
  analysis::Selection result;
  result.text = parameters().value("q");
  policy_areas(result);
  read(*this, "grondslag", result.bases);
  read(*this, "rechtsvorm", result.forms);
  read(*this, "verplichting", result.obligations);
  read(*this, "status", result.statuses);
  if (auto codes = organisations("deelnemer"); !codes.empty()) {
    result.with.push_back(std::move(codes));
  }
  return result;
}

Reply ApiQuestion::refused() const {
  return problem(400, "Ongeldige vraag", "Een of meer parameters kloppen niet.", faults);
}

std::string cursor(std::string_view list, std::string_view key) {
  return encoded(std::string{list} + '\n' + std::string{key});
}

std::optional<std::string> cursor_key(std::string_view list, std::string_view text) {
  auto const bytes = decoded(text);
  if (!bytes || encoded(*bytes) != text) return std::nullopt;
  auto const end = bytes->find('\n');
  if (end == std::string::npos || bytes->substr(0, end) != list) return std::nullopt;
  return bytes->substr(end + 1);
}

std::string next_address(Ask const& ask, std::string_view list, std::string_view key) {
  return ask.desk->base_url + ask.page.path +
         publish::query(ask.page.parameters.set(cursor_parameter, cursor(list, key)));
}

}  // namespace verband::app
