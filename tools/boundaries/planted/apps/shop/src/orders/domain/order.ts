import { Injectable } from '@nestjs/common';
import { stockLevel } from '../../stock/domain/level';

export const planted = [Injectable, stockLevel];
