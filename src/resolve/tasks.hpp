// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace verband::resolve {

/// What a partnership is for as far as its name tells: finer than a policy theme, for the same
/// municipalities set up many for different ends.
enum class Task : std::uint8_t {
  safety,
  safety_house,
  safe_home,
  health,
  ambulance,
  environment,
  waste,
  sheltered_work,
  social_service,
  taxes,
  archive,
  archaeology,
  recreation,
  business_park,
  port,
  credit,
  automation,
  transport,
  education,
  attendance,
  youth,
  care,
  sheltered_living,
  audit,
  laboratory,
  burial,
  sport,
  culture,
  housing,
  building_control,
  tourism,
  equal_treatment,
  energy,
  water,
  damage,
  shared_services,
  purchasing,
  region  // cooperation of a region on many things
};
constexpr std::size_t task_count = static_cast<std::size_t>(Task::region) + 1;
using Tasks = std::bitset<task_count>;

/// The task that the folded words from `at` on name, and how many words that takes (0 = none).
struct NamedTask {
  Task task{};
  std::size_t words{};
};
NamedTask task_at(std::span<std::string const> words, std::size_t at);

/// True for a task for which an area often has several bodies: two names that share it need not be
/// of one.
bool broad(Task task);

/// "afval", "publieke gezondheid": as people say it.
std::string_view in_dutch(Task task);

}  // namespace verband::resolve
