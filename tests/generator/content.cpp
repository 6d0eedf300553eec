// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <stdexcept>

#include "annex.hpp"

namespace verband::generator {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    auto const at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string take_word(std::string_view& line) {
  auto const end = std::min(line.find(' '), line.size());
  std::string word{line.substr(0, end)};
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

std::vector<std::string> alternatives(std::string_view text) {
  auto parts = split(text, " ~ ");
  for (auto& part : parts)
    for (auto& character : part)
      if (character == '|') character = '\n';
  return parts;
}

std::string role_of(std::string_view letter) {
  static std::map<std::string, std::string, std::less<>> const roles{{"=", "name"},
                                                                     {"d", "purpose"},
                                                                     {"w", "participants_text"},
                                                                     {"b", "policy_area_text"},
                                                                     {"h", "nature_text"},
                                                                     {"f", "legal_form_text"},
                                                                     {"p", "seat"},
                                                                     {"u", "website"}};
  auto const found = roles.find(letter);
  return found == roles.end() ? std::string{} : found->second;
}

std::string header_role(std::string role) {
  for (std::string_view const text : {"participants", "policy_area", "nature", "legal_form"})
    if (role == text) return role + "_text";
  return role;
}

void read_setting(Content& content, std::string_view line) {
  auto const key = take_word(line);
  if (key == "@header") {
    auto const role = header_role(take_word(line));
    content.headers[role] = alternatives(line);
  } else if (key == "@region") {
    auto const parts = split(line, " | ");
    content.regions.push_back({.name = parts.at(0), .date = parts.at(1)});
  } else if (key == "@owner") {
    content.regions.back().owners = split(line, " ");
  } else {
    content.common[key.substr(1)] = alternatives(line);
  }
}

}  // namespace

Content read_content(std::filesystem::path const& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  Content content;
  for (std::string text; std::getline(stream, text);) {
    std::string_view line = text;
    if (line.empty() || line.starts_with("#")) continue;
    if (line.starts_with("@")) {
      read_setting(content, line);
      continue;
    }
    auto const role = role_of(take_word(line));
    if (role.empty() || content.regions.empty())
      throw std::runtime_error(file.string() + ": cannot place: " + text);
    auto& entries = content.regions.back().entries;
    if (role == "name") entries.emplace_back();
    entries.back()[role] = alternatives(line);
  }
  return content;
}

}  // namespace verband::generator
