// SPDX-License-Identifier: EUPL-1.2
#include "store/codec.hpp"

#include <algorithm>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/ensure.hpp"
#include "store/fields.hpp"

namespace verband::store {
namespace {

using Json = nlohmann::json;

// ---- writing

/// nlohmann refuses to write what is not UTF-8; the words of a source must survive all the same.
bool utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    auto const lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    std::size_t const more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    if (lead < 0xC2 || lead > 0xF4 || i + more >= text.size()) return false;
    for (std::size_t k = 1; k <= more; ++k) {
      auto const next = static_cast<unsigned char>(text[i + k]);
      auto const low = k > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
      auto const high = k > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
      if (next < low || next > high) return false;
    }
    i += more + 1;
  }
  return true;
}

constexpr std::string_view hex_digits = "0123456789abcdef";

/// A character that stands in a JSON text as it is.
bool plain(char c) {
  auto const byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

void write(std::string_view text, std::string& out) {
  if (std::ranges::all_of(text, plain)) {
    out.append(1, '"').append(text).append(1, '"');
  } else if (utf8(text)) {
    out += Json(text).dump();
  } else {
    out += R"({"hex":")";
    for (char const c : text) {
      auto const byte = static_cast<unsigned char>(c);
      out += hex_digits[byte >> 4U];
      out += hex_digits[byte & 15U];
    }
    out += "\"}";
  }
}
void write(std::same_as<bool> auto value, std::string& out) { out += value ? "true" : "false"; }
void write(double value, std::string& out) {
  ensure(std::isfinite(value), "alleen eindige getallen worden bewaard");
  out += Json(value).dump();
}
template <std::unsigned_integral T>
  requires(!std::same_as<T, bool>)
void write(T value, std::string& out) {
  out += std::to_string(value);
}
template <typename T>
  requires std::is_enum_v<T>
void write(T value, std::string& out) {
  write(name(value), out);
}
void write(Span const& span, std::string& out) {
  out.append(1, '[').append(std::to_string(span.begin));
  out.append(1, ',').append(std::to_string(span.end)).append(1, ']');
}
void write(Date const& day, std::string& out) {
  auto const text = iso(day);
  ensure(parse_iso_date(text) == day, "een datum tussen de jaren 1 en 9999");
  write(text, out);
}

/// Begins a member of an object that began at `begin` in `out`.
void begin_member(std::string_view name, std::size_t begin, std::string& out) {
  if (out.size() > begin + 1) out += ',';
  out.append(1, '"').append(name).append("\":");
}

void write(Period const& period, std::string& out) {
  auto const begin = out.size();
  auto const member = [&](std::string_view name, Date day) {
    begin_member(name, begin, out);
    write(day, out);
  };
  out += '{';
  if (period.from != Date::min()) member("from", period.from);
  if (period.to != Date::max()) member("to", period.to);
  out += '}';
}
template <Described T>
void write(T const& value, std::string& out);
template <typename T>
void write(std::optional<T> const& value, std::string& out) {
  write(*value, out);  // absent ones are equal to the usual value and left out
}
template <typename T>
void write(std::vector<T> const& list, std::string& out) {
  out += '[';
  bool first = true;
  for (auto const& item : list) {
    if (!std::exchange(first, false)) out += ',';
    write(item, out);
  }
  out += ']';
}
void write(std::map<std::string, std::string> const& map, std::string& out) {
  // A list of pairs: names of members must be UTF-8, these keys need not be.
  out += '[';
  bool first = true;
  for (auto const& [key, value] : map) {
    if (!std::exchange(first, false)) out += ',';
    out += '[';
    write(key, out);
    out += ',';
    write(value, out);
    out += ']';
  }
  out += ']';
}
constexpr std::string_view place_kinds[] = {"text", "page", "sheet", "node"};
void write(Place const& place, std::string& out) {
  out.append("{\"").append(place_kinds[place.index()]).append("\":");
  std::visit([&](auto const& x) { write(x, out); }, place);
  out += '}';
}

template <Described T>
void write(T const& value, std::string& out) {
  static T const usual{};
  auto const begin = out.size();
  out += '{';
  std::apply(
      [&](auto const&... field) {
        auto const one = [&](auto const& f) {
          if (value.*f.member == usual.*f.member) return;
          begin_member(f.name, begin, out);
          write(value.*f.member, out);
        };
        (one(field), ...);
      },
      Fields<T>::all);
  out += '}';
}

// ---- reading

using Element = JsonText::Element;
using Kind = JsonText::Kind;

/// Fills values from JSON and knows where it is, so that an error can say so.
class Reader {
 public:
  explicit Reader(int version) : version_{version} {}

  void read(Element json, std::string& out) {
    if (json->kind == Kind::object) return read_hex(json, out);
    out = text_of(json, "een tekst");
  }
  void read(Element json, bool& out) {
    if (json->kind != Kind::boolean) wrong("ja of nee");
    out = json->truth;
  }
  void read(Element json, double& out) {
    if (json->kind != Kind::number) wrong("een getal");
    out = json->number;
  }
  template <std::unsigned_integral T>
  void read(Element json, T& out) {
    if (json->kind != Kind::number || !json->whole ||
        json->natural > std::numeric_limits<T>::max()) {
      wrong("een geheel getal");
    }
    out = static_cast<T>(json->natural);
  }
  template <typename T>
    requires std::is_enum_v<T>
  void read(Element json, T& out) {
    auto const value = parse<T>(text_of(json, "een bekende waarde"));
    if (!value) wrong("een bekende waarde");
    out = *value;
  }
  void read(Element json, Span& out) {
    if (version_ == 1 && json->kind == Kind::object) {  // {"begin": 1, "end": 2}
      member(json, "begin", out.begin);
      member(json, "end", out.end);
      return;
    }
    auto const [begin, end] = two_of(json, "begin en einde");
    read(begin, out.begin);
    read(end, out.end);
  }
  void read(Element json, Date& out) {
    auto const day = parse_iso_date(text_of(json, "een datum"));
    if (!day) wrong("een datum");
    out = *day;
  }
  void read(Element json, Period& out) {
    if (json->kind != Kind::object) wrong("een periode");
    member(json, "from", out.from);
    member(json, "to", out.to);
  }
  template <typename T>
  void read(Element json, std::optional<T>& out) {
    read(json, out.emplace());
  }
  template <typename T>
  void read(Element json, std::vector<T>& out) {
    out.clear();
    out.reserve(size_of_list(json, "een lijst"));
    auto each = json.first();
    for (std::uint32_t i = 0; i < json->size; ++i, each = each.next()) {
      Step const step{*this, {}, i};
      if constexpr (std::is_enum_v<T>) {
        T item{};
        read(each, item);
        out.push_back(item);
      } else {
        read(each, out.emplace_back());
      }
    }
  }
  void read(Element json, std::map<std::string, std::string>& out) {
    out.clear();
    auto const size = size_of_list(json, "een lijst van paren");
    auto pair = json.first();
    for (std::uint32_t i = 0; i < size; ++i, pair = pair.next()) {
      auto const [name, value] = two_of(pair, "een paar");
      std::string key;
      read(name, key);
      read(value, out[key]);
    }
  }
  void read(Element json, Place& out) {
    if (json->kind == Kind::object && json->size == 1) {
      auto const kind = json.first()->text;
      auto const place = json.first().next();
      if (kind == place_kinds[0]) return read(place, out.emplace<TextPlace>());
      if (kind == place_kinds[1]) return read(place, out.emplace<PagePlace>());
      if (kind == place_kinds[2]) return read(place, out.emplace<SheetPlace>());
      if (kind == place_kinds[3]) return read(place, out.emplace<NodePlace>());
    }
    wrong("een plaats");
  }
  template <Described T>
  void read(Element json, T& out) {
    if (json->kind != Kind::object) wrong("een object");
    std::apply([&](auto const&... field) { (member(json, field.name, out.*field.member), ...); },
               Fields<T>::all);
  }

 private:
  struct Step {  // where we are, as long as it lives
    Step(Reader& reader, std::string_view name, std::size_t number) : reader_{reader} {
      reader_.path_.emplace_back(name, number);
    }
    ~Step() { reader_.path_.pop_back(); }
    Step(Step const&) = delete;
    Step& operator=(Step const&) = delete;
    Reader& reader_;
  };

  template <typename T>
  void member(Element json, std::string_view name, T& out) {
    auto const found = find(json, name);
    if (!found) return;
    Step const step{*this, name, 0};
    read(*found, out);
  }

  /// The member of an object, or nothing.
  static std::optional<Element> find(Element json, std::string_view name) {
    auto at = json.first();
    for (std::uint32_t i = 0; i < json->size; ++i, at = at.next().next()) {
      if (at->text == name) return at.next();
    }
    return std::nullopt;
  }
  std::string_view text_of(Element json, std::string_view expected) const {
    if (json->kind != Kind::text) wrong(expected);
    return json->text;
  }
  std::uint32_t size_of_list(Element json, std::string_view expected) const {
    if (json->kind != Kind::list) wrong(expected);
    return json->size;
  }
  std::pair<Element, Element> two_of(Element json, std::string_view expected) const {
    if (size_of_list(json, expected) != 2) wrong(expected);
    return {json.first(), json.first().next()};
  }

  void read_hex(Element json, std::string& out) {
    auto const found = find(json, "hex");
    if (!found) wrong("een tekst");
    auto const hex = text_of(*found, "een tekst");
    if (hex.size() % 2 != 0) wrong("hexadecimale tekst");
    out.clear();
    for (std::size_t i = 0; i < hex.size(); i += 2) {
      auto const high = hex_digits.find(hex[i]);
      auto const low = hex_digits.find(hex[i + 1]);
      if (high == std::string_view::npos || low == std::string_view::npos) {
        wrong("hexadecimale tekst");
      }
      out += static_cast<char>(high * 16 + low);
    }
  }

  [[noreturn]] void wrong(std::string_view expected) const {
    std::string where;
    for (auto const& [name, number] : path_) {
      where += where.empty() ? "" : "/";
      where += name.empty() ? std::to_string(number + 1) : std::string{name};
    }
    throw Error{"bij \"" + where + "\" wordt " + std::string{expected} + " verwacht"};
  }

  int version_;
  std::vector<std::pair<std::string_view, std::size_t>> path_{};
};

template <typename T>
Thing read_as(Element json, int version) {
  T out{};
  Reader{version}.read(json, out);
  return out;
}

Thing read_kind(std::string_view kind, int version, Element json) {
  if (kind == "release") return read_as<AtlasRelease>(json, version);
  if (kind == "source") return read_as<Source>(json, version);
  if (kind == "reading") return read_as<Reading>(json, version);
  if (kind == "account") return read_as<Account>(json, version);
  if (kind == "judgement") return read_as<Judgement>(json, version);
  if (kind == "partnership") return read_as<Partnership>(json, version);
  if (kind == "amendment") return read_as<Amendment>(json, version);
  if (kind == "pair-judgement") return read_as<PairJudgement>(json, version);
  if (kind == "ruling") return read_as<Ruling>(json, version);
  if (kind == "division") return read_as<RegionDivision>(json, version);
  throw Error{"dit soort gegeven is onbekend"};
}

}  // namespace

std::string encode(Thing const& thing) {
  std::string out;
  std::visit([&](auto const& x) { write(x, out); }, thing);
  return out;
}

Thing Decoder::decode(std::string_view kind, int schema_version, std::string_view payload) {
  auto const refuse = [&](std::string const& why) {
    return Error{"Een gegeven in het register (" + std::string{kind} +
                 ") is niet leesbaar: " + why + "."};
  };
  if (schema_version < 1 || schema_version > payload_version) {
    throw refuse("het is geschreven door een nieuwere versie van dit programma");
  }
  if (!json_.read(payload)) throw refuse("geen geldige JSON");
  try {
    return read_kind(kind, schema_version, json_.root());
  } catch (Error const& error) {
    throw refuse(error.what());
  }
}

}  // namespace verband::store
